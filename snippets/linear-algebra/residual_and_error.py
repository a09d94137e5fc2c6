import numpy as np

A = np.array([[1, 1], [1, 1.0001]])
b = np.array([2, 2.0001])
x = np.array([1.0, 1.0])  # A x = b
candidates = {"(0, 2)": np.array([0, 2]), "(1.01, 1.01)": np.full(2, 1.01)}

kappa = np.linalg.cond(A)
print(f"kappa = {kappa:.0f}")
for name, x_hat in candidates.items():
    r = b - A @ x_hat
    error = np.linalg.norm(x_hat - x) / np.linalg.norm(x)
    residual = np.linalg.norm(r) / np.linalg.norm(b)
    print(f"x_hat = {name}: A x_hat = {np.round(A @ x_hat, 6).tolist()}")
    print(f"  relative residual {residual:.6f}, relative error {error:.2f}")
    assert residual / kappa < error < kappa * residual

print("                    det  |lambda|  kappa")
for name, M in (("0.1 I, 20 x 20", 0.1 * np.eye(20)),
                ("diag(1000, 0.001)", np.diag([1e3, 1e-3])),
                ("shear by 1000", np.array([[1, 1000], [0, 1]]))):
    size = np.abs(np.linalg.eigvals(M))
    print(f"{name:17} {np.linalg.det(M):.0e}  "
          f"{size.max() / size.min():.0e}  {np.linalg.cond(M):.0e}")
