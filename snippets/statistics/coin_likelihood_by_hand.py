from itertools import product

import numpy as np


def likelihood(theta, x):  # x: a tuple of zeros and ones
    k = sum(x)
    return theta**k * (1 - theta)**(len(x) - k)


x = (1, 1, 0, 1)
for theta in (0.5, 0.75, 0.9):
    print(f"theta {theta:.2f}: likelihood {likelihood(theta, x):.4f}")
sequences = list(product((0, 1), repeat=4))
total = sum(likelihood(0.75, s) for s in sequences)
print(f"sum over the {len(sequences)} possible data: {total:.4f}")
middles = (np.arange(1000) + 0.5) / 1000
print(f"area over theta: {likelihood(middles, x).mean():.4f}")

n, k = 4000, 3000  # the same share of ones, a thousand times the data
ell = k * np.log(0.75) + (n - k) * np.log(0.25)
print(f"n = {n}: likelihood {likelihood(0.75, x * 1000):.1f}, "
      f"log-likelihood {ell:.2f}")
print(f"loss: {-np.log(likelihood(0.75, x)) / 4:.4f} and {-ell / n:.4f}")
