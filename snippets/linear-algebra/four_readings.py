import numpy as np

A = np.array([[1, 2], [0, 1], [3, -1]])        # 3 × 2
B = np.array([[2, 1], [1, -1]])                # 2 × 2
print("A @ B =", (A @ B).tolist())
print("columns:", [(A @ B[:, k]).tolist() for k in range(2)])
print("rows:   ", [(A[i] @ B).tolist() for i in range(3)])
for j in range(2):
    print("outer:  ", np.outer(A[:, j], B[j]).tolist())

rng = np.random.default_rng(0)
A, B = rng.normal(size=(3, 2)), rng.normal(size=(2, 4))
(n, d), m = A.shape, B.shape[1]
C = np.zeros((n, m))                           # the plain sum over indices
for i in range(n):
    for k in range(m):
        C[i, k] = sum(A[i, j] * B[j, k] for j in range(d))
entries = [[A[i] @ B[:, k] for k in range(m)] for i in range(n)]
columns = np.stack([A @ B[:, k] for k in range(m)], axis=1)
rows = np.stack([A[i] @ B for i in range(n)], axis=0)
outer = sum(np.outer(A[:, j], B[j]) for j in range(d))
for reading in (entries, columns, rows, outer):
    assert np.allclose(reading, C)
print("all four agree with the sum over the indices")
