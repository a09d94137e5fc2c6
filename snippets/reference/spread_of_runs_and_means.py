import numpy as np

rng = np.random.default_rng(0)
scores = rng.normal(loc=90, scale=1, size=(10_000, 25))  # a report a row
s = scores.std(axis=1, ddof=1)
print(f"s of 25 runs, on average = {s.mean():.2f}")
print(f"std of the means = {scores.mean(axis=1).std():.2f}")
