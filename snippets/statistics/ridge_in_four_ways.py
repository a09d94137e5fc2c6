import numpy as np


def show(name, w):
    print(f"{name:22}", *(f"{value:8.4f}" for value in w))


def ridge(X, y, lam):
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


X, y = np.array([[2.0, 0], [0, 1]]), np.array([4.0, 3])
show("by hand, least squares", ridge(X, y, 0))
show("by hand, lambda 1", ridge(X, y, 1))

rng = np.random.default_rng(0)
n, d, sigma, tau = 20, 3, 0.5, 1.0
lam = sigma**2 / tau**2
X = rng.normal(size=(n, d)) * [3, 1, 0.1]  # examples × inputs
w_true = tau * rng.normal(size=d)
y = X @ w_true + sigma * rng.normal(size=n)
show("w_true", w_true)
w = ridge(X, y, lam)
show("ridge", w)
X_more = np.vstack([X, np.sqrt(lam) * np.eye(d)])  # d more examples
y_more = np.append(y, np.zeros(d))  # with the target 0
show("with more examples", np.linalg.lstsq(X_more, y_more, rcond=None)[0])
U, s, Vt = np.linalg.svd(X, full_matrices=False)
show("by singular values", Vt.T @ (s / (s**2 + lam) * (U.T @ y)))
slope = X.T @ (y - X @ w) / sigma**2 - w / tau**2  # of ln posterior
assert np.allclose(slope, 0)
show("least squares", ridge(X, y, 0))
show("factors", s**2 / (s**2 + lam))
cov = sigma**2 * np.linalg.inv(X.T @ X + lam * np.eye(d))
show("deviation, posterior", np.sqrt(np.diag(cov)))
