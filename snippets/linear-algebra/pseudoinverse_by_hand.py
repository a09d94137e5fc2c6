import numpy as np

A = np.array([[1.0, 2.0], [2.0, 4.0]])     # rank 1: no inverse
b = np.array([5.0, 0.0])
U, s, Vt = np.linalg.svd(A)
print("singular values  ", s.round(9).tolist())
r = np.sum(s > 1e-12 * s[0])
A_plus = Vt[:r].T / s[:r] @ U[:, :r].T
x = A_plus @ b
print("25 A^+           ", (25 * A_plus).round(9).tolist())
print("x = A^+ b        ", x.round(9).tolist())
print("A x              ", (A @ x).round(9).tolist())
print("25 A A^+         ", (25 * A @ A_plus).round(9).tolist())
other = x + [2.0, -1.0]                    # moved within null(A)
print("same residual    ", np.allclose(A @ other, A @ x))
print("squared lengths  ", round(x @ x, 9), "and", round(other @ other, 9))
assert np.allclose(A_plus, np.linalg.pinv(A))
