from math import erf, sqrt

import numpy as np


def Phi(x):
    return (1 + erf(x / sqrt(2))) / 2


for k in (1, 2, 3):
    print(f"within {k} sigma: {Phi(k) - Phi(-k):.4f}")
mu, sigma = 100, 5
print(f"P(X > 110) = {1 - Phi((110 - mu) / sigma):.4f}")


def density(x, variance):
    return np.exp(-x**2 / (2 * variance)) / np.sqrt(2 * np.pi * variance)


# The density of 3 Z1 + 4 Z2 as the integral over the value t of 3 Z1.
t = np.linspace(-40, 40, 1601)
h = t[1] - t[0]
print(" x   integral   N(0, 25)   N(0, 49)")
for x in (0, 5, 10):
    integral = h * np.sum(density(t, 9) * density(x - t, 16))
    print(f"{x:2d}  {integral:9.6f}  {density(x, 25):9.6f}"
          f"  {density(x, 49):9.6f}")
    assert np.isclose(integral, density(x, 25))
