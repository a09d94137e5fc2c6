from fractions import Fraction
from math import comb

import numpy as np


def solve(A, b):
    """Gauss-Jordan elimination in exact fractions."""
    rows = [[*row, c] for row, c in zip(A, b)]
    for k in range(len(b)):
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(len(b)):
            if i != k:
                f = rows[i][k]
                rows[i] = [v - f * w for v, w in zip(rows[i], rows[k])]
    return [row[-1] for row in rows]


print(" n  log10 kappa   digits left: float32  float64")
for n in range(2, 13):
    i, j = np.indices((n, n))
    H = 1 / (i + j + 1)  # elements 1/1, 1/2, ...; indices from 0
    inverse = np.array([[(-1.0) ** (r + c) * (r + c + 1) * comb(r + c, r) ** 2
                         * comb(n + r, n - 1 - c) * comb(n + c, n - 1 - r)
                         for c in range(n)] for r in range(n)])
    kappa = np.linalg.norm(H, 2) * np.linalg.norm(inverse, 2)
    b = [float(sum(Fraction(1, r + c + 1) for c in range(n)))
         for r in range(n)]  # H times a vector of ones
    line = f"{n:2}  {np.log10(kappa):11.1f}"
    for dtype, width in ((np.float32, 22), (np.float64, 9)):
        x = solve([[Fraction(float(dtype(v))) for v in row] for row in H],
                  [Fraction(float(dtype(v))) for v in b])
        error = float(sum((v - 1) ** 2 for v in x) / n) ** 0.5
        digits = max(0.0, -np.log10(error))
        line += f"{digits:{width}.1f}"
    print(line)
