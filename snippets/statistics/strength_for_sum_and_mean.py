import numpy as np

rng = np.random.default_rng(0)
n, d, sigma, tau = 100, 5, 1.0, 0.5
X = rng.normal(size=(n, d))  # examples × inputs
w_true = tau * rng.normal(size=d)
y = X @ w_true + sigma * rng.normal(size=n)
steps = 2000


def descend(lam):  # on 1/(2n) |X w - y|^2 + lam/2 |w|^2
    w = np.zeros(d)
    for _ in range(steps):
        w = w - 0.1 * (X.T @ (X @ w - y) / n + lam * w)
    return w


def show(name, w):
    print(f"{name:16}", *(f"{value:7.3f}" for value in w))


right, wrong = sigma**2 / (n * tau**2), sigma**2 / tau**2
show("true weights", w_true)
show(f"lambda {right:.2f}", descend(right))
show(f"lambda {wrong:.2f}", descend(wrong))
print(f"{wrong:.2f} in the mean is a prior with deviation "
      f"{sigma / np.sqrt(n * wrong):.2f}, not {tau:.2f}")
exact = np.linalg.solve(X.T @ X + wrong * np.eye(d), X.T @ y)
assert np.allclose(descend(right), exact)
