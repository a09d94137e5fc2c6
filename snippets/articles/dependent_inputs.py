import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(100, 3))
X[:, 2] = X[:, 0] + X[:, 1]  # the third input is the sum of the others
w = np.array([1.0, 2.0, 0.0])
v = np.array([-9.0, -8.0, 10.0])
print("rank of X =", np.linalg.matrix_rank(X))
print("same predictions:", np.allclose(X @ w, X @ v))
