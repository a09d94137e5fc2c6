import numpy as np

rng = np.random.default_rng(0)
y = rng.integers(2, size=10_000)  # classes that nothing can predict
z = np.array([3.0, 0.0])  # the same logits for every example
p = np.exp(z) / np.exp(z).sum()
print(f"confidence = {p[0]:.2f}")
print(f"share of right answers = {np.mean(y == 0):.2f}")
