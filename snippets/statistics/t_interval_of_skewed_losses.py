import numpy as np

rng = np.random.default_rng(0)
N = 20_000
print(f"standard error of a coverage: {np.sqrt(0.12 * 0.88 / N):.4f}")
for n, q in ((3, 4.303), (10, 2.262), (100, 1.984)):
    half = q / np.sqrt(n)
    for name, x in (("Gaussian", rng.normal(1, 1, size=(N, n))),
                    ("exponential", rng.exponential(1, size=(N, n)))):
        mean, s = x.mean(axis=1), x.std(axis=1, ddof=1)
        below = np.mean(mean + half * s < 1)  # all of the interval
        above = np.mean(mean - half * s > 1)
        print(f"n = {n:3d} {name:11s}: coverage {1 - below - above:.3f}, "
              f"too low {below:.3f}, too high {above:.3f}")
