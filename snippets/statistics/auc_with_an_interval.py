from math import sqrt
from statistics import NormalDist

import numpy as np

rng = np.random.default_rng(0)
n1, n0, B = 20, 60, 4000
pos = rng.normal(1.5, 1, size=n1)  # scores of the positives
neg = rng.normal(0, 1, size=n0)
wins = (pos[:, None] > neg) + 0.5 * (pos[:, None] == neg)

# A resample is a count for each example, drawn within each class.
a = rng.multinomial(n1, np.ones(n1) / n1, size=B)
b = rng.multinomial(n0, np.ones(n0) / n0, size=B)
resampled = np.sum((a @ wins) * b, axis=1) / (n1 * n0)
low, high = np.quantile(resampled, (0.025, 0.975))
print(f"AUC {wins.mean():.2f}, bootstrap SE {resampled.std():.3f}, "
      f"interval {low:.2f} to {high:.2f}")

fresh = [(rng.normal(1.5, 1, size=(n1, 1)) > rng.normal(size=n0)).mean()
         for _ in range(4000)]
print(f"true AUC {NormalDist().cdf(1.5 / sqrt(2)):.2f}, "
      f"SE over fresh test sets {np.std(fresh):.3f}")

n = 300  # 276 and 264 right; n10: only the first, n01: only the second
for n10, n01 in ((14, 2), (30, 18)):
    se = sqrt(n10 + n01 - (n10 - n01)**2 / n) / n
    print(f"discordant {n10} and {n01}: difference 0.04 +- {1.96 * se:.4f}")
