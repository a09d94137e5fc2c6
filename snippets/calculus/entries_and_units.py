import numpy as np

rng = np.random.default_rng(0)
km = rng.uniform(1, 9, size=100)
lights = rng.integers(0, 11, size=100)
late = (2 * km + lights + rng.normal(0, 3, size=100) > 15) * 1.0

w_km = np.array([0.8, 0.1])  # of a neuron: per km, per light
for unit, factor in (("km", 1), ("m", 1000)):
    X = np.stack([factor * km, lights], axis=1)
    X = X - X.mean(axis=0)
    w = w_km / [factor, 1]  # the same predictions
    p = 1 / (1 + np.exp(-X @ w))
    grad = X.T @ (p - late) / 100
    print(f"distance in {unit}")
    for name, row in (("gradient", grad), ("times weight", w * grad),
                      ("divided by std", grad / X.std(axis=0))):
        print(f"  {name:15} {row[0]:9.4f} {row[1]:9.4f}")
