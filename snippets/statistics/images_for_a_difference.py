from math import comb

import numpy as np

only_first, only_second = 0.06, 0.02  # of the images
discordant = only_first + only_second


def power(N):
    """Chance that the first wins with two-sided p <= 0.05 on N images."""
    total, chance = 0.0, (1 - discordant)**N  # of n discordant images
    for n in range(N + 1):
        if 0 < n <= 200:  # more than 200 are out of the question here
            tail, k = 1, n
            while k > n / 2 and 40 * tail <= 2**n:  # k wins are enough
                win = only_first / discordant
                total += chance * comb(n, k) * win**k * (1 - win)**(n - k)
                k -= 1
                tail += comb(n, k)
        chance *= (N - n) / (n + 1) * discordant / (1 - discordant)
    return total


for N in (100, 200, 300, 400, 500, 1000):
    print(f"{N:4} images: power {power(N):.3f}")
assert power(300) < 0.8 < power(500)
z = 1.96 + 0.8416
n = z**2 * (0.92 * 0.08 + 0.88 * 0.12) / 0.04**2
print(f"two different sets instead: {np.ceil(n):.0f} images each")
