import numpy as np

rng = np.random.default_rng(0)
n = 200
x = rng.uniform(0, 2, size=n)
X = np.column_stack([np.ones(n), x])
rate = np.exp(0.5 + 0.8 * x)


def poisson(X, y):
    beta = np.array([np.log(y.mean()), 0.0])
    for step in range(10):
        mean = np.exp(X @ beta)
        M = X.T @ (mean[:, None] * X)  # p (1 - p) becomes the mean
        beta = beta + np.linalg.solve(M, X.T @ (y - mean))
    return beta, np.sqrt(np.diag(np.linalg.inv(M))), mean


for name, y in (("Poisson", rng.poisson(rate)),
                ("more spread", rng.poisson(rate * rng.gamma(1, 1, n)))):
    beta, se, mean = poisson(X, y)
    spread = np.sum((y - mean) ** 2 / mean) / (n - 2)
    print(f"{name:11s} slope {beta[1]:.3f} +- {se[1]:.3f}, factor "
          f"{np.exp(beta[1]):.3f}, variance over mean {spread:.2f}")
    assert np.isclose(mean.sum(), y.sum())
