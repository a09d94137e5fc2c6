from math import erf, log, sqrt

import numpy as np

theta = (np.arange(100_000) + 0.5) / 100_000  # middles of strips
p = theta**3 * (1 - theta) ** 2  # Beta(4, 3), up to a factor
slopes = {  # of the new coordinate by theta
    "theta": np.ones_like(theta),
    "log-odds": 1 / (theta * (1 - theta)),
    "odds": 1 / (1 - theta) ** 2,
}
for name, slope in slopes.items():
    peak = theta[np.argmax(p / slope)]
    print(f"density of {name:8}: highest at theta = {peak:.4f}")
F = np.cumsum(p) / p.sum()
print(f"mean {theta @ p / p.sum():.4f}, "
      f"median {np.interp(0.5, F, theta):.4f}")

print("Gaussian log-odds: P(0.01 < theta < 0.99)")
for tau in (1, 1.7, 5, 10, 100):  # |log-odds| < ln 99
    inside = erf(log(99) / tau / sqrt(2))
    print(f"  tau {tau:5}: {inside:.4f}")
