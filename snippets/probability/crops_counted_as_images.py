from math import erf, sqrt

import numpy as np

m, crops, rho = 100, 10, 0.6  # images, crops of each, correlation
S = (1 - rho) * np.eye(crops) + rho  # crops of one image, variance 1
per_image = S.sum() / crops**2  # variance of the mean of its crops
true = sqrt(per_image / m)  # images are independent
naive = sqrt(1 / (m * crops))
print(f"standard deviation of the mean: {true:.4f}, "
      f"sigma / sqrt(1000) {naive:.4f}")
print(f"ratio {true / naive:.3f}, "
      f"sqrt(1 + 9 rho) {sqrt(1 + (crops - 1) * rho):.3f}")
print(f"1000 crops are worth {1 / true**2:.0f} independent ones")
inside = erf(2 * naive / true / sqrt(2))  # if the mean is Gaussian
print(f"P(within 2 sigma / sqrt(1000)): {inside:.3f}, "
      f"not {erf(2 / sqrt(2)):.3f}")
