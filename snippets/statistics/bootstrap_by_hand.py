from itertools import product

import numpy as np

x = np.array([0.0, 3.0, 6.0])  # the data
n = len(x)
resamples = np.array(list(product(x, repeat=n)))
means = resamples.mean(axis=1)
print(f"{len(resamples)} resamples, mean of the means {means.mean():.4f}")
print(f"bootstrap SE {means.std():.4f}, "
      f"s / sqrt(n) {x.std(ddof=1) / np.sqrt(n):.4f}")
values, counts = np.unique(means, return_counts=True)
for m, c in zip(values, counts):
    print(f"{m:.0f}: {'*' * c}")
assert np.isclose(means.var(), (n - 1) / n * x.var(ddof=1) / n)
