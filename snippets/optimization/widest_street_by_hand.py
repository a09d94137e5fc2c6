import numpy as np

X = np.array([[2.0, 2.0], [4.0, 1.0], [0.0, 0.0], [-1.0, 0.0]])
y = np.array([1, 1, -1, -1])
alpha = np.array([1, 0, 1, 0]) / 4  # a multiplier for each example
w, b = X.T @ (alpha * y), -1.0
margins = y * (X @ w + b)
print("w", w, "b", b, "margins", margins)
primal = w @ w / 2
dual = alpha.sum() - np.sum((X.T @ (alpha * y)) ** 2) / 2
print(f"primal {primal}, dual {dual}, half width {1 / np.sqrt(w @ w):.4f}")
assert np.all(margins >= 1) and alpha @ y == 0  # allowed in both problems
assert np.allclose(alpha * (margins - 1), 0)  # complementary slackness

rng = np.random.default_rng(0)
others = rng.normal(size=(20000, 3))
ok = np.all(y * (others[:, :2] @ X.T + others[:, 2:]) >= 1, axis=1)
lowest = np.min(np.sum(others[ok, :2] ** 2, axis=1)) / 2
print(f"{ok.sum()} of 20000 random lines are allowed, the best: {lowest:.3f}")
bounds = [2 * a - 4 * a**2 for a in (0.1, 0.2, 0.3)]
print("other dual values", np.round(bounds, 2))

eps = 0.01  # example 1 demands the margin 1 + eps
stricter = (2 + eps) / 4 * np.ones(2)  # w, with b = -1
assert np.isclose(stricter @ X[0] + b, 1 + eps)
print(f"price of its margin {(stricter @ stricter / 2 - primal) / eps:.4f}")
