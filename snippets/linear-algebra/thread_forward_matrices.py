import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])     # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

Z1 = X @ W1 + b1                               # 4 × 3
A1 = np.tanh(Z1)                               # 4 × 3
Z2 = A1 @ W2 + b2                              # 4 × 2
E = np.exp(Z2)
P = E / E.sum(axis=1, keepdims=True)           # 4 × 2
loss = -np.mean(np.log(P[np.arange(4), y]))
for name, M, digits in (("X W1", X @ W1, 1), ("Z1", Z1, 1), ("A1", A1, 3),
                        ("Z2", Z2, 3), ("P", P, 3)):
    print(f"{name} {M.shape}")
    print("\n".join("  ".join(f"{v:z8.{digits}f}" for v in row) for row in M))
print(f"loss {loss:.4f}")

assert np.allclose(Z1[0], 0.5 * W1[0] + 1.0 * W1[1] + b1)     # a row
assert np.allclose(Z1[:, 0], X @ W1[:, 0] + b1[0])            # a column
first, second = np.outer(X[:, 0], W1[0]), np.outer(X[:, 1], W1[1])
assert np.allclose(Z1, first + second + b1)                   # the outer way
