import numpy as np

rng = np.random.default_rng(0)
n, runs = 1000, 1000
for tau in (1.5, 1.0, 0.5):
    x = tau * rng.normal(size=(runs, n))
    w = tau * np.exp(x**2 / (2 * tau**2) - x**2 / 2)
    f = w * x**2                                # its mean under q is 1
    estimate = f.mean(axis=1)
    error = f.std(axis=1, ddof=1) / np.sqrt(n)
    hit = np.abs(estimate - 1) <= 2 * error
    n_eff = w.sum(axis=1) ** 2 / np.sum(w**2, axis=1)
    print(f"tau = {tau}: median estimate {np.median(estimate):.3f}"
          f" +- {np.median(error):.3f}")
    print(f"  1 within two standard errors in {hit.mean():.0%} of runs,"
          f" n_eff {np.median(n_eff):.0f}")
