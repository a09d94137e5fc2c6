import numpy as np

alpha = 0.05
p = np.array([0.016, 0.2, 0.001, 0.03, 0.012])
m = len(p)
order = np.argsort(p)
rank = np.arange(1, m + 1)
print("p in order        :", p[order])
print("Holm, alpha/(m+1-i):", (alpha / (m + 1 - rank)).round(4))
print("BH, alpha i / m    :", (alpha * rank / m).round(4))

below = p[order] <= alpha / (m + 1 - rank)
holm = m if below.all() else np.argmin(below)  # stop at the first failure
fits = np.flatnonzero(p[order] <= alpha * rank / m)
bh = fits[-1] + 1 if fits.size else 0  # up to the last success
print(f"rejected: each at 0.05: {np.sum(p <= alpha)}, "
      f"Bonferroni {np.sum(p <= alpha / m)}, Holm {holm}, BH {bh}")
