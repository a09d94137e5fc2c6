import numpy as np


def within(q, nu):
    """P(|T| <= q) for T with the distribution t_nu, by Simpson's rule."""
    def area(x):  # of the density without its constant, t = sqrt(nu) tan x
        f = np.cos(np.linspace(0, x, 2001))**(nu - 1)
        return x / 6000 * (f[0] + 4 * f[1::2].sum() + 2 * f[2:-1:2].sum()
                           + f[-1])
    return area(np.arctan(q / np.sqrt(nu))) / area(np.pi / 2)


print(" n  nu    q with 95%   1.96 covers")
for n in (2, 3, 4, 5, 6, 10, 20, 30, 100):
    nu, low, high = n - 1, 0.0, 100.0
    for _ in range(60):  # bisection
        q = (low + high) / 2
        low, high = (q, high) if within(q, nu) < 0.95 else (low, q)
    print(f"{n:3d} {nu:2d}      {q:6.3f}        {within(1.96, nu):.4f}")
assert abs(within(1.96, 1) - 2 / np.pi * np.arctan(1.96)) < 1e-12
assert abs(within(1.96, 2) - 1.96 / np.sqrt(2 + 1.96**2)) < 1e-12
