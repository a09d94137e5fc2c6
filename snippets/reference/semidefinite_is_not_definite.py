import numpy as np

A = np.array([[1.0, 1.0], [1.0, 1.0]])
x = np.array([1.0, -1.0])
print(f"x^T A x = {x @ A @ x:.0f} for x = {x.tolist()}")
try:
    np.linalg.cholesky(A)
except np.linalg.LinAlgError as error:
    print(f"Cholesky: {error}")
np.linalg.cholesky(A + 1e-6 * np.eye(2))
print("with 0.000001 on the diagonal: positive definite")
