import numpy as np

values = np.array([1.0, 3.0, 2.0, 6.0])         # by hand
s = values.std(ddof=1)                          # divides by n - 1
print(f"four values: mean {values.mean():.1f}, s^2 {s**2:.4f},"
      f" standard error {s / 2:.4f}")

rng = np.random.default_rng(0)
print("E[max(0, Z)^2] = 0.5")
for n in (100, 10_000, 1_000_000):
    f = np.maximum(0, rng.normal(size=n)) ** 2
    print(f"n = {n:9,}: {f.mean():.4f} +- {f.std(ddof=1) / n**0.5:.4f}"
          f"  exact standard error {np.sqrt(1.25 / n):.4f}")
