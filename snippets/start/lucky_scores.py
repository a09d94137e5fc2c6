import numpy as np

rng = np.random.default_rng(0)
n, accuracy = 100, 0.9
a = rng.binomial(n, accuracy, size=100_000)  # right answers of network A
b = rng.binomial(n, accuracy, size=100_000)  # of B, which is just as good
gap = np.abs(a - b)
print(f"standard deviation of one score {(a / n).std():.3f}")
print(f"a gap of 4 points or more in {np.mean(gap >= 4):.0%} of the pairs")
