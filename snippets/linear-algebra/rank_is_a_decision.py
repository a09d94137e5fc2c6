import numpy as np

a, b, c, d = 0.2, 0.3, 0.6, 0.9                  # second row = 3 × first
second_pivot = d - c / a * b
print("second pivot is exactly zero:", second_pivot == 0)
print("determinant is exactly zero:", a * d - b * c == 0)
print("rank with NumPy's threshold:",
      np.linalg.matrix_rank([[a, b], [c, d]]))

rng = np.random.default_rng(0)
work, travel = rng.normal(size=(2, 400))
total = work + travel
X = np.stack([work, travel, total.round(1)], axis=1)
print("total rounded to 0.1: singular values",
      np.linalg.svd(X, compute_uv=False).round(2))
for tol in (1e-6, 1.0, 100.0):
    print(f"threshold {tol:g}: rank",
          np.linalg.matrix_rank(X, tol=tol))
