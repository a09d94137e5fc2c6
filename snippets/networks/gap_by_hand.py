from fractions import Fraction
from itertools import product

import numpy as np

X = np.array([[2, 0], [0, 1]])
f = X @ np.array([2, 3])                       # targets without noise
signs = [np.array(e) for e in product((-1, 1), repeat=2)]
for lam in (0, Fraction(1, 10), 1, 9):
    kept = [Fraction(s * s, s * s + lam) for s in (2, 1)]
    H = np.diag(kept)                          # X (X'X + lam I)^-1 X'
    train = sum(sum((f + e - H @ (f + e)) ** 2) for e in signs) / 8
    new = sum(sum((f + e2 - H @ (f + e)) ** 2)
              for e in signs for e2 in signs) / 32
    freedom = sum(kept)
    assert new - train == 2 * freedom / 2      # 2 sigma^2 tr(H) / n
    print(f"lambda {float(lam):.1f}: freedom {float(freedom):.4f}, "
          f"training error {float(train):.4f}, new {float(new):.4f}, "
          f"gap {float(new - train):.4f}")
