import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
b = np.array([0.0, 1.0, 1.0, 0.0])              # the classes
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
ones = np.ones((4, 1))

for name, columns in (("[1, X]", X),
                      ("[1, tanh(X W1)]", np.tanh(X @ W1)),
                      ("[1, tanh(X W1 + b1)]", np.tanh(X @ W1 + b1))):
    M = np.hstack([ones, columns])
    c = np.linalg.lstsq(M, b)[0]
    r = b - M @ c
    assert np.allclose(M.T @ r, 0)
    length = np.linalg.norm(r) if np.linalg.norm(r) > 1e-9 else 0
    print(f"{name}: rank {np.linalg.matrix_rank(M)} of {M.shape[1]}")
    print(f"  |r| {length:.4f}, c {c.round(2) + 0.0}")
assert np.allclose(X.T @ X, 2.5 * np.eye(2)) and np.allclose(X.T @ ones, 0)
