import numpy as np

rng = np.random.default_rng(0)
N, n = 10_000, 100
x = np.zeros((N, n))
for rho in (0.0, 0.5, 0.9):
    x[:, 0] = rng.normal(size=N)
    for t in range(1, n):  # variance 1, correlation rho of neighbors
        x[:, t] = rho * x[:, t - 1] + np.sqrt(1 - rho**2) * rng.normal(size=N)
    k = np.arange(1, n)
    se = np.sqrt((1 + 2 * ((1 - k / n) * rho**k).sum()) / n)
    half = 1.984 * x.std(axis=1, ddof=1) / np.sqrt(n)
    covers = np.mean(abs(x.mean(axis=1)) <= half)
    print(f"rho {rho}: SE by the formula {se:.3f}, "
          f"measured {x.mean(axis=1).std():.3f}, coverage {covers:.2f}")
