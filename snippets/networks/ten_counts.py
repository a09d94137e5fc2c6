import numpy as np

wrong = np.array([22, 8, 12, 13, 10, 14, 14, 16, 14, 19])  # of 400
mean, s = wrong.mean(), wrong.std(ddof=1)
half = 2.262 * s / np.sqrt(10)
print(f"squared deviations {np.sum((wrong - mean)**2):.1f}")
print(f"mean {mean:.1f}, s {s:.2f}, SE {s / 10**0.5:.2f}, "
      f"interval {mean - half:.2f} to {mean + half:.2f}")
print(f"accuracy {1 - mean / 400:.4f}, from {1 - (mean + half) / 400:.3f} "
      f"to {1 - (mean - half) / 400:.3f}; best {1 - wrong.min() / 400:.2f}")
binomial = np.sqrt(400 * mean / 400 * (1 - mean / 400))
print(f"s if only the test rows were drawn: {binomial:.2f}")
