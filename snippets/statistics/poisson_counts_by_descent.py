import numpy as np

rng = np.random.default_rng(0)
n = 400
x = rng.uniform(0, 2, n)
X = np.column_stack([np.ones(n), x])
w_true = np.array([-1.0, 1.5])
y = rng.poisson(np.exp(X @ w_true))  # counts

w = np.zeros(2)
for step in range(5000):
    w -= 0.1 * X.T @ (np.exp(X @ w) - y) / n  # mean minus target
F = X.T @ (np.exp(X @ w)[:, None] * X)  # Fisher information of all n
SE = np.sqrt(np.diag(np.linalg.inv(F)))
for name, estimate, se, true in zip(("b", "w"), w, SE, w_true):
    print(f"{name}: {estimate:.3f}, SE {se:.3f}, made with {true}")
print(f"sum of rates {np.exp(X @ w).sum():.2f}, of counts {y.sum()}")

line = np.linalg.lstsq(X, y, rcond=None)[0]
print(f"squared error: rate {line[0]:.2f} + {line[1]:.2f} x, "
      f"at x = 0: {line[0]:.2f} counts")
