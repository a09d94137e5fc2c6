import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
Y = np.eye(2)[y]
starts, lr = 100, 0.5

for m in (2, 3, 4, 8):
    # Axis 0 counts the starts: 100 networks are trained side by side.
    W1 = rng.normal(size=(starts, 2, m))
    b1 = np.zeros((starts, 1, m))
    W2 = rng.normal(size=(starts, m, 2))
    b2 = np.zeros((starts, 1, 2))
    for step in range(1500):
        A = np.tanh(X @ W1 + b1)
        E = np.exp(A @ W2 + b2)  # scores stay small here
        P = E / E.sum(axis=2, keepdims=True)
        D2 = (P - Y) / 4
        D1 = D2 @ W2.transpose(0, 2, 1) * (1 - A**2)
        W2 = W2 - lr * A.transpose(0, 2, 1) @ D2
        b2 = b2 - lr * D2.sum(axis=1, keepdims=True)
        W1 = W1 - lr * X.T @ D1
        b1 = b1 - lr * D1.sum(axis=1, keepdims=True)
    loss = -np.log(P[:, np.arange(4), y]).mean(axis=1)
    stuck = loss > 0.1
    print(f"{m} units: {starts - stuck.sum():3d} of {starts} starts learn XOR")
    if m == 3:
        rows = " ".join(f"{p:.2f}" for p in P[stuck][0, :, 1])
        print(f"  a stuck start: P(class 1) {rows}, loss {loss[stuck][0]:.3f}")
