import numpy as np

rng = np.random.default_rng(0)
n, d, kept, lr = 100, 2000, 20, 0.5
train, test = slice(0, 50), slice(50, 100)


def most_correlated(X, y):
    products = X.T @ (y - y.mean())  # n times the covariance
    return np.argsort(-abs(products) / X.std(axis=0))[:kept]


def held_out_accuracy(X, y):
    w, b = np.zeros(kept), 0.0
    for _ in range(200):  # one sigmoid unit, gradient descent
        delta = 1 / (1 + np.exp(-X[train] @ w - b)) - y[train]
        w -= lr * X[train].T @ delta / 50
        b -= lr * delta.mean()
    return np.mean((X[test] @ w + b > 0) == y[test])


before, inside = [], []
for _ in range(20):  # 20 data sets, all of them noise
    X = rng.normal(size=(n, d))
    y = rng.integers(0, 2, size=n)  # coin flips
    before.append(held_out_accuracy(X[:, most_correlated(X, y)], y))
    chosen = most_correlated(X[train], y[train])
    inside.append(held_out_accuracy(X[:, chosen], y))
for name, shares in (("before", before), ("after", inside)):
    se = np.std(shares, ddof=1) / np.sqrt(len(shares))
    print(f"chosen {name:6s} the split: first {shares[0]:.2f}, "
          f"mean of 20 {np.mean(shares):.3f} +- {se:.3f}")
