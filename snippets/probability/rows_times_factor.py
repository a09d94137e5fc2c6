import numpy as np

Sigma = np.array([[25.0, 20.0], [20.0, 25.0]])
L = np.linalg.cholesky(Sigma)
std = np.sqrt(np.diag(Sigma))
# Rows Z @ M have the covariance M.T @ M, exactly.
for name, M in (("Z @ L.T", L.T), ("Z @ L", L), ("Z @ Sigma", Sigma),
                ("Z * std", np.diag(std)),
                ("Z * variance", np.diag(std**2))):
    print(f"{name:13s}{(M.T @ M).round(6).tolist()}")

rng = np.random.default_rng(0)
n = 100_000
a = rng.normal(0, 25, size=n)                      # a standard deviation
b = rng.multivariate_normal([0], [[25]], size=n)   # a variance
print(f"rng.normal(0, 25): deviation {a.std():.1f}; "
      f"rng.multivariate_normal([0], [[25]]): {b.std():.1f}")
