import numpy as np

A = np.array([[3.0, 2.0], [1.0, 4.0]])
v1, v2 = np.array([1.0, 1.0]), np.array([2.0, -1.0])
print("A v1 =", A @ v1, " A v2 =", A @ v2)

V = np.stack([v1, v2], axis=1)  # eigenvectors in the columns
Lambda = np.diag([5.0, 2.0])
assert np.allclose(A @ V, V @ Lambda)
assert np.allclose(A, V @ Lambda @ np.linalg.inv(V))
print("V =", V.tolist())

x = np.array([7.0, -2.0])
c = np.linalg.solve(V, x)  # coefficients in the basis of eigenvectors
print("c =", c.round(6))
power = V @ np.diag([5.0**4, 2.0**4]) @ np.linalg.inv(V)
print("A^4 x =", (power @ x).round(6))
assert np.allclose(power, np.linalg.matrix_power(A, 4))

values = np.linalg.eigvals(A)
print("eigenvalues by NumPy:", np.sort(values.real)[::-1].round(6))
assert np.isclose(values.sum(), np.trace(A))
assert np.isclose(values.prod(), np.linalg.det(A))
