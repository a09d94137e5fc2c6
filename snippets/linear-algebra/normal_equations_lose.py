import numpy as np

c = 1e-8
A = np.array([[1, 1], [c, 0], [0, c]])
x = np.array([1.0, 2.0])
b = A @ x

G = A.T @ A  # exactly [[1 + c², 1], [1, 1 + c²]]
print("A.T @ A:", G.tolist(), "  rank", np.linalg.matrix_rank(G))
Q, R = np.linalg.qr(A)
x_qr = np.linalg.solve(R, Q.T @ b)
print("log10 of kappa(A):", f"{np.log10(np.linalg.cond(A)):.1f}")
print("QR: error below 1e-6:", np.linalg.norm(x_qr - x) < 1e-6)
