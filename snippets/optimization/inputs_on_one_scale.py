import numpy as np

rng = np.random.default_rng(0)
n = 50
width = rng.normal(size=n)
height = 0.5 * width + rng.normal(size=n)
y = 2 * width + height + 0.1 * rng.normal(size=n)
raw = np.stack([width, 1000 * height], axis=1)
scaled = (raw - raw.mean(axis=0)) / raw.std(axis=0)
variances, Q = np.linalg.eigh(scaled.T @ scaled / n)
white = scaled @ Q / np.sqrt(variances)       # no correlation is left

for name, X in (("height in mm", raw), ("scaled", scaled),
                ("uncorrelated", white)):
    eigenvalues = np.linalg.eigvalsh(X.T @ X / n)
    best = X @ np.linalg.lstsq(X, y)[0]
    w, t = np.zeros(2), 0
    start = np.mean((X @ w - best)**2)        # twice the excess of the loss
    while np.mean((X @ w - best)**2) > 1e-6 * start and t < 1000:
        w = w - 2 / eigenvalues.sum() * X.T @ (X @ w - y) / n
        t += 1
    print(f"{name:12s}  kappa {eigenvalues[1] / eigenvalues[0]:9.4g}"
          f"  steps {t if t < 1000 else 'over 1000'}")
r = np.mean(scaled[:, 0] * scaled[:, 1])
print(f"correlation r {r:.4f}, (1 + r) / (1 - r) {(1 + r) / (1 - r):.3f}")
