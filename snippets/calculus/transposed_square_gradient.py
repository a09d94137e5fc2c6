import numpy as np


def train(seed, rule, d=8, n=64, lr=0.1, steps=400):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    W_true = rng.normal(size=(d, d)) / np.sqrt(d)
    w_true = rng.normal(size=(d, 1))
    Y = np.tanh(X @ W_true) @ w_true           # n × 1
    W1 = rng.normal(size=(d, d)) / np.sqrt(d)  # inputs × units, square
    W2 = rng.normal(size=(d, 1))
    losses = []
    for _ in range(steps + 1):
        A1 = np.tanh(X @ W1)
        E = A1 @ W2 - Y
        losses.append(np.mean(E**2))
        Delta2 = 2 * E / n
        Delta1 = (Delta2 @ W2.T) * (1 - A1**2)
        W1 = W1 - lr * rule(X.T @ Delta1)
        W2 = W2 - lr * A1.T @ Delta2
    return losses[0], losses[-1]


rules = {"G": lambda G: G,                  # X.T @ Delta1
         "G.T": lambda G: G.T,              # Delta1.T @ X
         "0 (W1 stays)": lambda G: 0,
         "(G.T + G) / 2": lambda G: (G.T + G) / 2,
         "(G.T - G) / 2": lambda G: (G.T - G) / 2}
print("step of W1     first loss  last loss")
for name, rule in rules.items():
    first, last = np.mean([train(s, rule) for s in range(20)], axis=0)
    print(f"{name:<13} {first:11.2f} {last:10.2f}")
    assert name != "G.T" or last > 0.6    # worse than no step
