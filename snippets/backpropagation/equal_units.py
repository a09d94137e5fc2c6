import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2))                     # examples × inputs
Y = X[:, :1] * X[:, 1:]                          # examples × outputs
for start in ("equal", "random"):
    W1, b1 = np.full((2, 3), 0.5), np.zeros(3)   # inputs × units
    W2, b2 = np.full((3, 1), 0.5), np.zeros(1)   # units × outputs
    if start == "random":
        W1, W2 = rng.normal(size=(2, 3)), rng.normal(size=(3, 1))
    for step in range(1001):
        A1 = np.tanh(X @ W1 + b1)
        Delta2 = 2 * (A1 @ W2 + b2 - Y) / len(X)
        Delta1 = Delta2 @ W2.T * (1 - A1**2)
        if step % 1000 == 0:
            loss = np.mean((A1 @ W2 + b2 - Y)**2)
            spread = np.ptp(W1, axis=1).max()
            print(f"{start:6} step {step:4}: loss {loss:.3f},"
                  f" spread between units {spread:.2f}")
        W2, b2 = W2 - 0.1 * A1.T @ Delta2, b2 - 0.1 * Delta2.sum(axis=0)
        W1, b1 = W1 - 0.1 * X.T @ Delta1, b1 - 0.1 * Delta1.sum(axis=0)
