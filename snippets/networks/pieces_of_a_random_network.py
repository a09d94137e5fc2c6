import numpy as np

rng = np.random.default_rng(0)
m = 8
w1, b1 = rng.normal(size=m), rng.normal(size=m)
W2, b2 = rng.normal(size=(m, m)) / 2, rng.normal(size=m)  # units × units

x = np.linspace(-30, 30, 60_001)
Z1 = np.outer(x, w1) + b1  # examples × units
Z2 = np.maximum(Z1, 0) @ W2 + b2
first, both = Z1 > 0, np.hstack([Z1 > 0, Z2 > 0])
for name, pattern in (("first layer", first), ("both layers", both)):
    changes = (pattern[1:] != pattern[:-1]).any(axis=1).sum()
    print(f"{name}: {1 + changes} intervals with one pattern each")
