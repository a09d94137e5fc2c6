from math import comb, exp, lgamma

import numpy as np

clicks = [1, 0, 1, 1, 0]
a, b = 2, 6
print(f"prior        Beta({a}, {b}), mean {a / (a + b):.4f}")
for x in clicks:  # the posterior is the prior of the next click
    a, b = a + x, b + 1 - x
    print(f"after {x}      Beta({a}, {b}), mean {a / (a + b):.4f}")
weight = 8 / (8 + 5)  # of the prior mean; 8 = 2 + 6
print(f"weighted average    {weight * 2 / 8 + (1 - weight) * 3 / 5:.4f}")


def beta(a, b):  # beta function
    return exp(lgamma(a) + lgamma(b) - lgamma(a + b))


n = 5  # probability of each number of clicks, before the data
for a0, b0 in ((1, 1), (2, 6)):
    p = [comb(n, k) * beta(a0 + k, b0 + n - k) / beta(a0, b0)
         for k in range(n + 1)]
    print(f"Beta({a0}, {b0}):", *(f"{value:.4f}" for value in p))

t = (np.arange(200_000) + 0.5) / 200_000  # middles of strips
for a0, b0 in ((4, 3), (5, 8)):
    F = np.cumsum(t**(a0 - 1) * (1 - t)**(b0 - 1)) / 200_000
    low, high = np.interp([0.025, 0.975], F / F[-1], t)
    print(f"Beta({a0}, {b0}): 95% between {low:.3f} and {high:.3f}")
