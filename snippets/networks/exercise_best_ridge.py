import numpy as np

rng = np.random.default_rng(0)
p, runs, var = 40, 400, 0.25
lam = var * p                                  # sigma^2 / tau^2, tau^2 = 1/p
for n in (10, 20, 30, 40, 60, 100):
    w = rng.normal(size=(runs, p, 1)) / np.sqrt(p)
    X = rng.normal(size=(runs, n, p))
    y = X @ w + np.sqrt(var) * rng.normal(size=(runs, n, 1))
    XT = np.swapaxes(X, 1, 2)
    fit = np.linalg.solve(XT @ X + lam * np.eye(p), XT @ y)
    error = var + np.sum((fit - w) ** 2, axis=(1, 2))
    print(f"n = {n:3d}: mean error {error.mean():.3f} "
          f"(+-{error.std(ddof=1) / np.sqrt(runs):.3f})")
