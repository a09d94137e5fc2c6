import numpy as np

rng = np.random.default_rng(0)
height = rng.normal(1.7, 0.1, size=500)                    # meters
mass = 70 + 80 * (height - 1.7) + rng.normal(0, 8, size=500)  # kilograms
for name, factor in (("meters", 1.0), ("millimeters", 1000.0)):
    X = np.column_stack([factor * height, mass])           # n × 2
    X = X - X.mean(axis=0)
    for scaled in (False, True):
        if scaled:
            X = X / X.std(axis=0, ddof=1)
        U, s, Vt = np.linalg.svd(X, full_matrices=False)
        v1 = Vt[0] * np.sign(Vt[0, 1])
        share = s[0] ** 2 / np.sum(s**2)
        print(f"{name:11s} scaled {scaled!s:5}: v1 = "
              f"{v1.round(3).tolist()}, share {share:.3f}")
