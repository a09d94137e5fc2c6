import numpy as np

x = np.array([0.0, 3.0, 4.0, 7.0])
A = np.column_stack([np.ones(4), x])    # examples × columns
b = np.array([4.0, 3.0, 4.0, 11.0])

print("A^T A:", (A.T @ A).astype(int).tolist())
print("A^T b:", (A.T @ b).astype(int).tolist())
c = np.linalg.solve(A.T @ A, A.T @ b)
r = b - A @ c
print("c:", c.round(6), "  closest point:", (A @ c).round(6))
print("r:", r.round(6), "  squared length:", round(r @ r, 6))
assert np.allclose(A.T @ r, 0)
assert np.isclose(b @ b, (A @ c) @ (A @ c) + r @ r)     # 162 = 146 + 16
