import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))                  # examples × inputs
y = rng.normal(size=20)
w, v = rng.normal(size=(2, 3))
n = len(y)


def loss(w):
    return np.mean((np.tanh(X @ w) - y) ** 2) / 2


a = np.tanh(X @ w)
slope = 1 - a**2                              # of tanh
g = X.T @ ((a - y) * slope) / n
gauss_newton = X.T @ (slope[:, None] ** 2 * X) / n
H = gauss_newton - X.T @ ((2 * (a - y) * a * slope)[:, None] * X) / n
forgot_slope = X.T @ (a - y) / n
models = [("order 1", g, 0 * H), ("  slope forgotten", forgot_slope, 0 * H),
          ("order 2", g, H), ("  Gauss-Newton", g, gauss_newton)]

h = 2.0 ** -np.arange(4, 10)
print("error at h over error at h/2")
for name, g1, H2 in models:
    e = [loss(w + s * v) - loss(w) - s * g1 @ v - s**2 / 2 * v @ H2 @ v
         for s in h]
    ratios = np.divide(e[:-1], e[1:])
    print(f"{name:17}", *[f"{ratio:.2f}" for ratio in ratios[::2]])
