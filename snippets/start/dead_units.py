import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(100, 2))
y = (X[:, 0] + X[:, 1] > 0.9).astype(int)  # a minority is class 1
Y = np.eye(2)[y]
share = y.mean()
print(f"share of class 1: {share:.2f}, entropy "
      f"{-share * np.log(share) - (1 - share) * np.log(1 - share):.4f}")

for bias in (0.0, -10.0):
    rng = np.random.default_rng(1)
    W1, b1 = rng.normal(size=(2, 8)), np.full(8, bias)
    W2, b2 = rng.normal(size=(8, 2)), np.zeros(2)
    for step in range(1001):
        A = np.maximum(X @ W1 + b1, 0)  # ReLU
        E = np.exp(A @ W2 + b2)
        P = E / E.sum(axis=1, keepdims=True)
        D2 = (P - Y) / 100
        D1 = D2 @ W2.T * (A > 0)
        W2, b2 = W2 - 0.5 * A.T @ D2, b2 - 0.5 * D2.sum(axis=0)
        W1, b1 = W1 - 0.5 * X.T @ D1, b1 - 0.5 * D1.sum(axis=0)
    loss = -np.log(P[np.arange(100), y]).mean()
    print(f"bias {bias:5.1f}: active {np.mean(A > 0):.2f}, loss {loss:.4f}, "
          f"P(class 1) from {P[:, 1].min():.2f} to {P[:, 1].max():.2f}")
