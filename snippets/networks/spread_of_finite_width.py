import numpy as np

rng = np.random.default_rng(0)
L, networks = 30, 4000
print("  d    mean and its error   median   below 0.1   exact variance")
for d in (16, 64, 256):
    r = np.ones(networks)                      # squared length / start
    for _ in range(L):
        z = rng.normal(size=(networks, d))     # given a: sqrt(d/2) z/|a|
        r *= 2 / d * np.sum(np.maximum(z, 0) ** 2, axis=1)
    error = r.std(ddof=1) / np.sqrt(networks)
    print(f"{d:4}   {r.mean():9.2f} +- {error:.2f} {np.median(r):12.3f}"
          f" {np.mean(r < 0.1):10.2f} {(1 + 5 / d) ** L - 1:14.2f}")
