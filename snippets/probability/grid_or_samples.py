import numpy as np

n = 4096                                        # points, all rules
rng = np.random.default_rng(0)


def f(U):                                       # mean 1 in every d
    return np.prod(np.pi / 2 * np.sin(np.pi * U), axis=1)


print(" d  per axis  grid error  samples +- standard error")
for d in (1, 2, 3, 4, 6, 12):
    m = round(n ** (1 / d))
    axis = (np.arange(m) + 0.5) / m             # midpoints
    U = np.stack(np.meshgrid(*d * [axis]), axis=-1).reshape(-1, d)
    assert len(U) == m**d == n
    grid = f(U).mean()
    samples = f(rng.uniform(size=(n, d))).mean()
    error = np.sqrt(((np.pi**2 / 8) ** d - 1) / n)
    print(f"{d:2}  {m:8}  {grid - 1:10.1e}  {samples - 1:7.4f} +-"
          f" {error:.4f}")
