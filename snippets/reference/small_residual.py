import numpy as np

A = np.array([[1.0, 1.0], [1.0, 1.0001]])
b = np.array([2.0, 2.0001])
solution, guess = np.array([1.0, 1.0]), np.array([2.0, 0.0])
assert np.allclose(A @ solution, b, rtol=0, atol=1e-15)
residual = np.linalg.norm(b - A @ guess) / np.linalg.norm(b)
error = np.linalg.norm(guess - solution) / np.linalg.norm(solution)
print(f"condition number {np.linalg.cond(A):.0f}")
print(f"relative residual {residual:.6f}, relative error {error:.0%}")
