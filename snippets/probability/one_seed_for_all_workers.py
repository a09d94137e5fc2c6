import numpy as np

workers, n, experiments = 16, 1000, 100
stated = np.sqrt(1.25 / (workers * n))          # of a mean of 16,000


def estimate(seeds):
    """Mean over the workers; each has a seed and n draws."""
    return np.mean([np.mean(np.maximum(
        0, np.random.default_rng(seed).normal(size=n)) ** 2)
        for seed in seeds])


print(f"stated standard error {stated:.4f}")
for name in ("one seed", "own seeds"):
    errors = [estimate([[e, k if name == "own seeds" else 0]
                        for k in range(workers)]) - 0.5
              for e in range(experiments)]
    rms = np.sqrt(np.mean(np.square(errors)))
    print(f"{name:9}: root mean square error {rms:.4f},"
          f" {rms / stated:.1f} times as much")
