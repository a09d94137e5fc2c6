import math

import numpy as np

rate = 2.0  # the true parameter
F = 1 / rate**2  # Fisher information of one waiting time
for n in (10, 40, 160):
    h = 4 * n / rate / 20_000  # up to four times the mean of the sum
    t = (np.arange(20_000) + 0.5) * h  # midpoints
    p = np.exp(n * math.log(rate) + (n - 1) * np.log(t) - rate * t
               - math.lgamma(n))  # density of the sum of n times
    mean = np.sum(p * (n / t)) * h
    std = np.sqrt(np.sum(p * (n / t - mean)**2) * h)
    print(f"n = {n:3}: mean {mean:.3f}, std {std:.3f}, "
          f"1/sqrt(nF) {1 / (n * F)**0.5:.3f}")
    assert abs(mean - n * rate / (n - 1)) < 1e-6
    assert abs(std - mean / (n - 2)**0.5) < 1e-6
