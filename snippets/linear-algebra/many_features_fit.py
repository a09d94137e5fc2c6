import numpy as np

rng = np.random.default_rng(0)
x, x_new = np.linspace(-1, 1, 12), np.linspace(-0.97, 0.97, 200)
b = np.sin(3 * x) + rng.normal(scale=0.2, size=12)
print("columns  residual  largest |c|  on new points")
for columns in (2, 4, 8, 12):
    A = np.vander(x, columns, increasing=True)
    c = np.linalg.lstsq(A, b)[0]
    residual = np.sqrt(np.mean((b - A @ c)**2))
    new = np.vander(x_new, columns, increasing=True) @ c - np.sin(3 * x_new)
    print(f"{columns:7}  {residual:8.3f}  {np.max(np.abs(c)):11.1f}  "
          f"{np.sqrt(np.mean(new**2)):13.3f}")  # roots of mean squares
