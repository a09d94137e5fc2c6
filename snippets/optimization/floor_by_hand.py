from fractions import Fraction as F

import numpy as np

lam, lr, sigma2 = 2, F(1, 4), 3  # curvature, rate, noise variance
floor = lr * sigma2 / (lam * (2 - lr * lam))
rho = 1 - lr * lam

rng = np.random.default_rng(0)
runs = np.full(10_000, 4.0)  # distances from the minimum
mean, v = F(4), F(0)
for t in range(1, 7):
    mean, v = rho * mean, rho**2 * v + lr**2 * sigma2
    noise = rng.normal(scale=np.sqrt(sigma2), size=runs.size)
    runs = float(rho) * runs - float(lr) * noise
    print(f"step {t}: mean {str(mean):4s} variance {str(v):9s} "
          f"= {float(v):.4f}   10000 runs: {runs.mean():6.3f} "
          f"{runs.var():.3f}")
print(f"floor {floor}, standard error of a simulated variance there "
      f"{float(floor) * np.sqrt(2 / runs.size):.4f}")
assert v == floor * (1 - rho ** (2 * t))
