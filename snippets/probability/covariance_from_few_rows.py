import numpy as np

rng = np.random.default_rng(0)
d, n = 20, 10
X = rng.normal(size=(n, d))             # the true covariance is I
new = rng.normal(size=(1000, d))
S = np.cov(X.T)
print(f"{n} rows, {d} columns: rank of S is {np.linalg.matrix_rank(S)}")

cases = (("jitter 1e-6", S + 1e-6 * np.eye(d)),
         ("half I", (S + np.eye(d)) / 2), ("the truth", np.eye(d)))
for name, C in cases:
    L = np.linalg.cholesky(C)
    mean = X.mean(axis=0) if name != "the truth" else np.zeros(d)
    r2_seen, r2_new = (np.sum(np.linalg.solve(L, (rows - mean).T)**2, axis=0)
                       for rows in (X, new))
    print(f"{name:12s} mean r^2: the {n} rows {r2_seen.mean():6.2f}, "
          f"new rows {r2_new.mean():.3g}")
