import numpy as np

A = np.array([[3.0, -2.0], [6.0, 3.0]])
print("A^T A           ", (A.T @ A).astype(int).tolist())
V = np.array([[3.0, -1.0], [1.0, 3.0]]) / np.sqrt(10)  # columns v1, v2
print("A v1 * sqrt(10) ", (A @ V[:, 0] * np.sqrt(10)).round(9).tolist())
print("A v2 * sqrt(10) ", (A @ V[:, 1] * np.sqrt(10)).round(9).tolist())

U, s, Vt = np.linalg.svd(A)
print("singular values ", s.round(9).tolist())
for i in range(2):
    sign = np.sign(Vt[i] @ V[:, i])  # NumPy may return -u, -v: take ours
    u, v = sign * U[:, i], sign * Vt[i]
    print(f"u{i + 1} * sqrt(10)   {(u * np.sqrt(10)).round(9).tolist()}")
    print("  its part      ", (s[i] * np.outer(u, v)).round(9).tolist())
    assert np.allclose(v, V[:, i])
assert np.allclose(U * s @ Vt, A)
print("eigenvalues     ", np.linalg.eigvals(A).round(3).tolist())
turns = [np.degrees(np.arctan(1 / 3)), np.degrees(np.arctan(3))]
print("angles of v1, u1", np.round(turns, 1).tolist(), "degrees")
