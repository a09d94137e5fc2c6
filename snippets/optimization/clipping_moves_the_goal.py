from math import comb

import numpy as np

# a tenth of the targets is 10, the rest 0; loss (theta - y)^2 / 2


def mean_clipped(theta, B, c):  # expectation over batches of B draws
    k = np.arange(B + 1)  # how many targets of 10
    p = np.array([comb(B, j) * 0.1**j * 0.9 ** (B - j) for j in k])
    return p @ np.clip(theta - 10 * k / B, -c, c)


for c in (1, 5, 20):
    row = []
    for B in (1, 4, 16, 64):
        low, high = 0.0, 10.0
        for _ in range(50):
            middle = (low + high) / 2
            if mean_clipped(middle, B, c) < 0:
                low = middle
            else:
                high = middle
        row.append(f"{low:.4f}")
    print(f"clipped at {c:2d}: rest at theta =", *row, " B = 1, 4, 16, 64")
