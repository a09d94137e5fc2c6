import numpy as np


def best(c):
    """Minimum of w1² + 2 w2² under w1 + w2 - 3 = c, with multiplier."""
    system = [[2, 0, 1],  # 2 w1 + lambda = 0
              [0, 4, 1],  # 4 w2 + lambda = 0
              [1, 1, 0]]  # w1 + w2 = 3 + c
    w1, w2, lam = np.linalg.solve(system, [0, 0, 3 + c])
    return w1, w2, lam, w1**2 + 2 * w2**2


w1, w2, lam, f0 = best(0)
print(f"w = ({w1:.0f}, {w2:.0f}), lambda = {lam:.0f}, f = {f0:.0f}")
for c in (0.1, 0.01, 0.001):
    f = best(c)[3]
    print(f"c = {c:5}: f {f:.6f}, change per unit {(f - f0) / c:.4f}")
    assert abs((f - f0) / c + lam) < c
