import numpy as np

rng = np.random.default_rng(0)
n, d, q = 30, 20, 0.8
w_true = rng.normal(size=d) / np.sqrt(d)
X = rng.normal(size=(n, d))
y = X @ w_true + rng.normal(size=n)
G = X.T @ X
w = np.linalg.solve(G + (1 - q) / q * np.diag(np.diag(G)), X.T @ y)


def error(w):                                  # on new inputs from N(0, I)
    return 1 + np.sum((w - w_true) ** 2)


print(f"least squares, no dropout    {error(np.linalg.solve(G, X.T @ y)):.3f}")
print(f"dropout, no mask in use      {error(w):.3f}")
print(f"masks left on in use         {error(w) + (1 - q) / q * w @ w:.3f}")
# trained without the division by q, the fitted weights are w / q
print(f"1/q forgotten in training    {error(w / q):.3f}")
