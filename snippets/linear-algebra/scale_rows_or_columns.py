import numpy as np

A = np.array([[1.0, 2.0], [0.0, 1.0], [3.0, -1.0]])    # 3 × 2
left, right = np.array([1.0, 10.0, 2.0]), np.array([10.0, -1.0])
print("diag(left) @ A  =", (np.diag(left) @ A).tolist())
print("A @ diag(right) =", (A @ np.diag(right)).tolist())
assert np.array_equal(np.diag(left) @ A, left[:, None] * A)
assert np.array_equal(A @ np.diag(right), A * right)   # the same, cheaper

P, Q = np.diag([1.0, 0.0]), np.diag([0.0, 1.0])  # project on either axis
print("P @ Q =", (P @ Q).tolist())

rng = np.random.default_rng(0)
X1, X2 = rng.normal(size=(5, 2)), rng.normal(size=(5, 3))
W1, W2 = rng.normal(size=(2, 4)), rng.normal(size=(3, 4))
X, W = np.hstack([X1, X2]), np.vstack([W1, W2])  # 5 × 5 and 5 × 4
print("blocks: XW = X1 W1 + X2 W2 is", np.allclose(X @ W, X1 @ W1 + X2 @ W2))
