import numpy as np

rng = np.random.default_rng(0)
n = 50
x1 = rng.normal(size=n)
other = rng.normal(size=n)
e = rng.normal(size=n)

for mix in (1.0, 0.1, 0.01):
    x2 = x1 + mix * other
    X = np.column_stack([np.ones(n), x1, x2])
    y = 1 + x1 + x2 + e
    G = np.linalg.inv(X.T @ X)
    beta = G @ X.T @ y
    r = y - X @ beta
    s2 = r @ r / (n - 3)
    se = np.sqrt(s2 * np.diag(G))
    new = np.array([1, 1, 1.0])  # a row where both columns agree
    print(f"mix {mix:4.2f}: condition {np.linalg.cond(X):5.1f}, coefficients"
          f" {beta[1]:6.2f} {beta[2]:5.2f},\n  standard errors {se[1]:5.2f}"
          f" {se[2]:5.2f}, of a prediction {np.sqrt(s2 * new @ G @ new):.2f}")
