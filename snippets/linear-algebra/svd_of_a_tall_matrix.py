import numpy as np

A = np.array([[1.0, 3.0], [3.0, 1.0], [1.0, 1.0]])
U, s, Vt = np.linalg.svd(A)
print("shapes", U.shape, s.shape, Vt.shape)
print("squares of the values", (s**2).round(9).tolist())
u1 = U[:, 0] * np.sign(U[0, 0])
print("3 u1", (3 * u1).round(9).tolist())
A_1 = s[0] * np.outer(U[:, 0], Vt[0])
print("rank 1", A_1.round(9).tolist())
print("errors", np.linalg.norm(A - A_1, 2).round(9),
      np.linalg.norm(A - A_1).round(9))
print("36 A^+", (36 * np.linalg.pinv(A)).round(9).tolist())
