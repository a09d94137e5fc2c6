import numpy as np


def f(x1, x2):
    return 0.0 if x1 == x2 == 0 else x1**2 * x2 / (x1**4 + x2**2)


h = 1e-6
for v1, v2 in ((1, 0), (0, 1), (1, 1), (1, -1), (2, 1)):
    slope = (f(h * v1, h * v2) - f(-h * v1, -h * v2)) / (2 * h)
    exact = v1**2 / v2 if v2 else 0
    assert abs(slope - exact) < 1e-6
    print(f"along ({v1:2d}, {v2:2d}): slope {slope + 0.0:7.4f}")

for t in (0.1, 0.01, 0.001):
    print(f"f({t}, {t}^2) = {f(t, t**2):.4f}")
