import numpy as np

rng = np.random.default_rng(0)
x = rng.random(100)  # the largest possible value is 1
best = rng.choice(x, size=(10_000, 100)).max(axis=1)
low, high = np.quantile(best, [0.025, 0.975])
print(f"largest of the sample = {x.max():.3f}")
print(f"95% bootstrap interval = {low:.3f} to {high:.3f}")
print(f"resamples with that largest value = {np.mean(best == x.max()):.2f}")
