import numpy as np

x = np.linspace(0, 1, 50)
print("error of every coefficient below 1e-6")
for columns in (3, 6, 10, 12):
    A = np.vander(x, columns, increasing=True)  # 1, x, x^2, ...
    b = A @ np.ones(columns)                    # so all c are 1
    Q, R = np.linalg.qr(A)
    fits = (np.linalg.solve(A.T @ A, A.T @ b),
            np.linalg.solve(R, Q.T @ b),
            np.linalg.lstsq(A, b)[0])
    normal, qr, lstsq = [np.max(np.abs(c - 1)) < 1e-6 for c in fits]
    print(f"{columns:2} columns, kappa {np.linalg.cond(A):.1e}:")
    print(f"  normal equations {normal}, QR {qr}, lstsq {lstsq}")
