import numpy as np

rng = np.random.default_rng(0)
n, c = 100_000, 0.05  # rows, and the share of zeros that is kept
x = rng.normal(size=n)
y = (rng.uniform(size=n) < 1 / (1 + np.exp(4 - x))) * 1.0


def logistic(x, y):
    X = np.column_stack([np.ones(len(x)), x])
    beta = np.zeros(2)
    for step in range(12):
        p = 1 / (1 + np.exp(-X @ beta))
        M = X.T @ ((p * (1 - p))[:, None] * X)
        beta = beta + np.linalg.solve(M, X.T @ (y - p))
    return beta, np.sqrt(np.diag(np.linalg.inv(M))), p.mean()


kept = (y == 1) | (rng.uniform(size=n) < c)
for name, rows in (("all rows", y >= 0), ("kept rows", kept)):
    beta, se, mean = logistic(x[rows], y[rows])
    print(f"{name:9s} intercept {beta[0]:.2f} +- {se[0]:.2f}, slope "
          f"{beta[1]:.2f} +- {se[1]:.2f}, mean p {mean:.3f}")
p = 1 / (1 + np.exp(-beta[0] - np.log(c) - beta[1] * x))
print(f"-ln c = {-np.log(c):.3f}; mean p after adding ln c {p.mean():.3f}, "
      f"share of ones {y.mean():.3f}")
