import numpy as np

rng = np.random.default_rng(0)
n, D, runs, var = 20, 100, 400, 0.25
w = np.sqrt(6) / np.pi / np.arange(1, D + 1)   # squares add up to about 1


def expected(p):
    inside = np.sum(w[:p] ** 2)
    noise = np.sum(w[p:] ** 2) + var           # what the p inputs do not see
    if p <= n - 2:
        return noise * (1 + p / (n - p - 1))
    if p >= n + 2:
        return inside * (1 - n / p) + noise * (1 + n / (p - n - 1))
    return np.inf


X = rng.normal(size=(runs, n, D))
y = X @ w + np.sqrt(var) * rng.normal(size=(runs, n))
print("  p  expected      mean  (std error)  median  smallest sigma")
for p in (1, 3, 10, 15, 20, 25, 40, 100):
    fit = (np.linalg.pinv(X[:, :, :p]) @ y[..., None])[..., 0]
    error = (np.sum((fit - w[:p]) ** 2, axis=1)
             + np.sum(w[p:] ** 2) + var)       # exact, given the fit
    smallest = np.linalg.svd(X[:, :, :p], compute_uv=False)[:, -1]
    print(f"{p:3d}  {expected(p):8.3f}  {error.mean():8.3f}  "
          f"{error.std(ddof=1) / np.sqrt(runs):11.3f}  "
          f"{np.median(error):6.3f}  {np.median(smallest):14.2f}")
