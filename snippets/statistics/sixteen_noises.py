from itertools import product

import numpy as np

x = np.array([0.0, 1, 2, 3])
X = np.column_stack([np.ones(4), x])
beta, sigma = np.array([1.0, 2.0]), 0.5

# each error is -sigma or sigma: 16 equally likely data sets
errors = sigma * np.array(list(product((-1, 1), repeat=4)))
Y = X @ beta + errors  # 16 × 4
fits = Y @ np.linalg.pinv(X).T  # 16 × 2
s2 = np.sum((Y - fits @ X.T) ** 2, axis=1) / (4 - 2)

print("mean of the 16 fits", fits.mean(axis=0).round(6))
print("their covariances over sigma^2")
print((np.cov(fits.T, ddof=0) / sigma**2).round(6))
print("inverse of X^T X")
print(np.linalg.inv(X.T @ X).round(6))
print(f"mean of the variance estimates {s2.mean():.6f}, "
      f"sigma^2 = {sigma**2}")
