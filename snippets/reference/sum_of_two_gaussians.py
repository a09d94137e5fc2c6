import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=10_000)
y = rng.choice([-1, 1], size=10_000) * x  # standard normal, too
print(f"std of y = {y.std():.2f}")
print(f"share of y within 1 of 0 = {np.mean(np.abs(y) < 1):.2f}")
print(f"share of sums equal to 0 = {np.mean(x + y == 0):.2f}")
