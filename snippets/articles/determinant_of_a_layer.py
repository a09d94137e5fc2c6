import numpy as np

W = np.array([[2.0, 0.5], [1.0, 1.0]])  # inputs × units, square
x = np.array([0.3, -0.2])
z = W.T @ x


def log_density(x):
    """Two independent standard Gaussian numbers."""
    return -0.5 * x @ x - np.log(2 * np.pi)


det = np.linalg.det(W)
by_determinant = log_density(x) - np.log(abs(det))
C = W.T @ W  # covariance of z
by_covariance = -0.5 * z @ np.linalg.solve(C, z) - np.log(
    2 * np.pi * np.sqrt(np.linalg.det(C))
)
print(f"det W = {det:.2f}")
print(f"log density of z = {by_determinant:.4f}")
print(f"from its covariance = {by_covariance:.4f}")
