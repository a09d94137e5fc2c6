import numpy as np

a, y = np.array([1.0, 2.0, 4.0]), np.array([0.0, 0.0, 0.0])
e = np.array([1e-6, 0.0, 0.0])
quotient = (np.mean((a + e - y) ** 2) - np.mean((a - e - y) ** 2)) / 2e-6
print(f"difference quotient = {quotient:.4f}")
print(f"twice the error = {2 * (a - y)[0]:.4f}, over 3 = {2 / 3:.4f}")
