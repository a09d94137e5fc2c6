import numpy as np

eps = 1e-3                                    # wanted: distance times eps
print("kappa   best rate: factor  steps   bound   rate 1/L: steps")
for kappa in (9, 99, 999):
    mu, L = 1.0, float(kappa)
    counts = []
    for lr in (2 / (mu + L), 1 / L):
        e, t = np.array([1.0, 1.0]), 0        # along the two eigenvectors
        start = np.linalg.norm(e)
        while np.linalg.norm(e) > eps * start:
            e = (1 - lr * np.array([mu, L])) * e
            t += 1
        counts.append(t)
    bound = kappa / 2 * np.log(1 / eps)
    print(f"{kappa:5d}  {(kappa - 1) / (kappa + 1):17.4f}  {counts[0]:5d}"
          f"  {bound:7.1f}  {counts[1]:14d}")
    assert counts[0] <= np.ceil(bound)
