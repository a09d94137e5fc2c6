from math import lgamma
from statistics import NormalDist

import numpy as np

Phi = np.vectorize(NormalDist().cdf)


def distance(n, p):
    """Largest gap between Phi and n standardized coins."""
    k = np.arange(n + 1)                        # number of heads
    log_comb = [lgamma(n + 1) - lgamma(j + 1) - lgamma(n - j + 1)
                for j in k]
    mass = np.exp(log_comb + k * np.log(p) + (n - k) * np.log(1 - p))
    F, normal = np.cumsum(mass), Phi((k - n * p) / np.sqrt(n * p * (1 - p)))
    before = F - mass                           # just left of the jump
    return np.max(np.maximum(np.abs(F - normal), np.abs(before - normal)))


for p in (0.5, 0.01):
    rho = (p**2 + (1 - p)**2) / np.sqrt(p * (1 - p))
    print(f"heads with probability {p}, rho = {rho:.4f}")
    for n in (4, 30, 400, 10_000):
        D, bound = distance(n, p), 0.4748 * rho / np.sqrt(n)
        assert D <= bound
        print(f"  n = {n:6,}: distance {D:.4f}, times root n"
              f" {np.sqrt(n) * D:.3f}, bound {bound:.4f}")
