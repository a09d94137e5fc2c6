import numpy as np

rng = np.random.default_rng(0)
effect = rng.normal(scale=0.5, size=100_000)  # most changes do little
x = rng.normal(loc=effect)  # one measurement of each, sigma = 1
inside = np.abs(x - effect) < 1.96
clear = np.abs(x) > 1.96
print(f"all intervals: {inside.mean():.2f} contain their effect")
print(f"those without 0: {inside[clear].mean():.2f}")
