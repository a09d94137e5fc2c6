import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(1000, 5))                # examples × inputs
y = X @ np.ones(5) + rng.normal(size=1000)
best = np.linalg.lstsq(X, y, rcond=None)[0]   # of all rows

for name in ("full steps", "steps times 1/t"):
    w, squares = np.zeros(5), []
    for t in range(1, 401):
        rows = rng.integers(1000, size=20)
        X_B, r = X[rows], X[rows] @ w - y[rows]
        s = -np.linalg.solve(X_B.T @ X_B, X_B.T @ r)
        w = w + (s if name == "full steps" else s / t)
        squares.append(np.sum((w - best) ** 2))
    print(f"{name:16} mean squared distance:"
          f" steps 1-100 {np.mean(squares[:100]):.4f},"
          f" 301-400 {np.mean(squares[300:]):.4f}")
