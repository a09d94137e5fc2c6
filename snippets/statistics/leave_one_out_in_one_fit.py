import numpy as np


def leave_one_out(X, y):  # n fits, and the shortcut from a single one
    n = len(y)
    e = np.empty(n)
    for i in range(n):
        rest = np.arange(n) != i
        w = np.linalg.lstsq(X[rest], y[rest], rcond=None)[0]
        e[i] = y[i] - X[i] @ w
    Q = np.linalg.qr(X)[0]
    h = np.sum(Q**2, axis=1)  # the diagonal of H = Q Q^T
    r = y - Q @ (Q.T @ y)
    assert np.allclose(e, r / (1 - h))
    return r, e


r, e = leave_one_out(np.ones((3, 1)), np.array([1.0, 2.0, 6.0]))
print("residuals", r.round(2), "left out", e.round(2))

rng = np.random.default_rng(0)
n, d, sigma = 50, 40, 0.5
w_star = 1 / np.arange(1, d + 1)  # the later, the less important
X = rng.normal(size=(n, d))
y = X @ w_star + sigma * rng.normal(size=n)
print("features  training  left out  new data")
for m in (2, 5, 10, 20, 40):
    r, e = leave_one_out(X[:, :m], y)
    w = np.zeros(d)
    w[:m] = np.linalg.lstsq(X[:, :m], y, rcond=None)[0]
    new = sigma**2 + np.sum((w - w_star)**2)  # exact expectation
    print(f"{m:8d}  {np.mean(r**2):8.3f}  {np.mean(e**2):8.3f}  {new:8.3f}")
