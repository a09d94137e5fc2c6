import numpy as np

A = np.array([[1, 2], [0, 1], [3, 0]])   # 3 × 2
B = np.array([[1, 0], [2, 1], [0, -1]])  # 3 × 2
X = np.array([[1, 2, 3], [4, 5, 6]])     # 2 × 3


def vec(M):
    return M.ravel(order="F")            # column after column


Z = A @ X @ B
print("vec X    ", vec(X))
print("vec Z    ", vec(Z))
print("by kron  ", np.kron(B.T, A) @ vec(X))
print("X.ravel()", X.ravel())
print("Z.ravel()", Z.ravel())
print("by kron  ", np.kron(A, B.T) @ X.ravel())
print("mixed up ", np.kron(B.T, A) @ X.ravel())
assert np.array_equal(np.kron(B.T, A) @ vec(X), vec(Z))
assert np.array_equal(np.kron(A, B.T) @ X.ravel(), Z.ravel())

n, d, m = 128, 1000, 1000                # a layer of a thousand units
print(f"Jacobian by W, elements: {n * m * d * m:,}")
print(f"of kron(X, I), not 0:    {n * m * d:,}")
print(f"of X.T @ Delta:          {d * m:,}")
