from statistics import NormalDist

import numpy as np

rng = np.random.default_rng(0)
n = 10_000
U = rng.random(n)
print("same seed, same numbers:",
      np.array_equal(U, np.random.default_rng(0).random(n)))

F = np.array([27, 54, 63, 64]) / 64
X = np.searchsorted(F, U)  # the smallest x with F(x) >= U
Y = np.array([max(0.0, NormalDist().inv_cdf(u)) for u in U])

p = np.diff(F, prepend=0)
print("   p(x)     share    standard error")
for x in range(4):
    error = np.sqrt(p[x] * (1 - p[x]) / n)
    print(f"{x}  {p[x]:.4f}   {np.mean(X == x):.4f}   {error:.4f}")
    assert abs(np.mean(X == x) - p[x]) < 3 * error
for y in (0.0, 1.0):
    F_y = NormalDist().cdf(y)
    error = np.sqrt(F_y * (1 - F_y) / n)
    print(f"P(Y <= {y:.0f}) = {F_y:.4f}, share {np.mean(Y <= y):.4f} "
          f"+- {error:.4f}")
    assert abs(np.mean(Y <= y) - F_y) < 3 * error
