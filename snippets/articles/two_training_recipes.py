from itertools import combinations

import numpy as np

old = np.array([90.1, 89.6, 90.4, 89.9, 90.2])  # accuracy in percent, 5 seeds
new = np.array([90.5, 89.8, 90.7, 90.0, 90.6])
both = np.concatenate([old, new])
observed = new.mean() - old.mean()

count = 0
relabellings = list(combinations(range(10), 5))
for chosen in relabellings:
    one = both[list(chosen)]
    difference = (one.sum() - (both.sum() - one.sum())) / 5
    count += difference >= observed - 1e-9
print(f"difference = {observed:.2f}")
print(f"{count} of {len(relabellings)} relabellings are at least as large")
print(f"one-sided p-value = {count / len(relabellings):.3f}")
