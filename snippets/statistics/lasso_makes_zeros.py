import numpy as np

rng = np.random.default_rng(0)
n, d, sigma = 40, 8, 1.0
w_true = np.array([2.0, -1.5, 1] + 5 * [0])
X = rng.normal(size=(n, d))  # examples × inputs
y = X @ w_true + sigma * rng.normal(size=n)


def soft(a, t):
    return np.sign(a) * np.maximum(np.abs(a) - t, 0)


t = 10.0  # sigma^2 / s, Laplace prior with the scale s = 0.1
lasso = np.zeros(d)
for sweep in range(200):  # one weight at a time, the others fixed
    for j in range(d):
        r = y - X @ lasso + X[:, j] * lasso[j]
        lasso[j] = soft(X[:, j] @ r, t) / (X[:, j] @ X[:, j])
lam = 10.0  # sigma^2 / tau^2
ridge = np.linalg.solve(X.T @ X + lam * np.eye(d), X.T @ y)
least = np.linalg.solve(X.T @ X, X.T @ y)
for name, w in (("least", least), ("ridge", ridge), ("lasso", lasso)):
    print(name, *(f"{value + 0:6.2f}" for value in w),
          " zeros", np.sum(w == 0))
g = X.T @ (y - X @ lasso)  # slope of the squares, with a minus
print("largest |slope| at a zero "
      f"{np.abs(g[lasso == 0]).max():.2f}, at the others",
      *(f"{value:.2f}" for value in np.abs(g[lasso != 0])))
assert np.all(np.abs(g) <= t + 1e-9)
