import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(100, 3))
on_grid, off_grid = np.array([1.5, -1.0, 0.5]), np.array([1.6, -1.1, 0.7])

for name, slope, w_star in (("slope 0", 0.0, on_grid),
                            ("straight through", 1.0, on_grid),
                            ("off the grid", 1.0, off_grid)):
    y, w, tried, losses = X @ w_star, np.zeros(3), set(), []
    for step in range(500):
        u = np.round(2 * w) / 2              # what the network uses
        if step >= 400:
            tried.add(tuple(u))
            losses.append(np.mean((X @ u - y)**2))
        bar_u = 2 * X.T @ (X @ u - y) / len(y)
        w = w - 0.05 * bar_u * slope         # the rule for rounding
    print(f"{name:16} {len(tried)} u, loss "
          f"{min(losses):.2f} to {max(losses):.2f}")
    if name == "straight through":
        assert tried == {tuple(w_star)}

scores = np.array([[2.0, 1.0], [0.3, 0.1], [-1.0, 0.5]])
target, h = np.array([0, 1, 1]), 1e-6
for k in (0, 1):
    ends = []
    for step in (h, -h):
        moved = scores.copy()
        moved[:, k] += step
        ends.append(np.mean(np.argmax(moved, axis=1) == target))
    print(f"slope of the accuracy by score {k}:",
          (ends[0] - ends[1]) / (2 * h))
