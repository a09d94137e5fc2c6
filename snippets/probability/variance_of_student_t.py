from math import asinh, gamma, pi, sqrt

import numpy as np


def inside(nu, R, power):
    """Integral of x**power times the density of t_nu from -R to R."""
    c = gamma((nu + 1) / 2) / (sqrt(nu * pi) * gamma(nu / 2))
    s = np.linspace(-asinh(R), asinh(R), 20_001)
    x = np.sinh(s)  # close points near 0, wide steps far out
    f = x**power * c * (1 + x**2 / nu)**(-(nu + 1) / 2)
    return np.sum((f[1:] + f[:-1]) / 2 * np.diff(x))


print("nu     area   x^2: R = 100   R = 10^4   R = 10^6   nu/(nu - 2)")
for nu in (10, 5, 3, 2):
    variances = [inside(nu, R, 2) for R in (1e2, 1e4, 1e6)]
    stated = f"{nu / (nu - 2):.3f}" if nu > 2 else "none"
    print(f"{nu:2}   {inside(nu, 1e6, 0):.4f}        {variances[0]:8.3f}   "
          f"{variances[1]:8.3f}   {variances[2]:8.3f}   {stated:>11}")
    if nu > 2:
        assert abs(variances[2] - nu / (nu - 2)) < 1e-4
print(f"4 ln 10 = {4 * np.log(10):.3f}")
