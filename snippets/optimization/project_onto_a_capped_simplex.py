from itertools import combinations

import numpy as np


def project(x, k):
    """Nearest point with elements from 0 to 1 that add up to k."""
    low, high = x.min() - 1, x.max()  # the sum is d at low and 0 at high
    for _ in range(100):
        lam = (low + high) / 2
        low, high = ((lam, high) if np.clip(x - lam, 0, 1).sum() > k
                     else (low, lam))
    return np.clip(x - lam, 0, 1), lam


x = np.array([1.6, 0.9, 0.4, -0.2])
w, lam = project(x, 2)
print(f"lambda {lam:.4f}, w", w.round(4))
corners = np.zeros((6, 4))
for row, chosen in zip(corners, combinations(range(4), 2)):
    row[list(chosen)] = 1
print("angles to the corners", ((x - w) @ (corners - w).T).round(3) + 0.0)
assert np.all((x - w) @ (corners - w).T < 1e-9)
