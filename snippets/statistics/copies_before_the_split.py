import numpy as np

rng = np.random.default_rng(0)


def balanced_accuracy(X, y, train, test):  # by the nearest neighbor
    squares = np.sum(X**2, axis=1)
    D = squares[test][:, None] + squares[train] - 2 * X[test] @ X[train].T
    guess = y[train][D.argmin(axis=1)]
    return sum(np.mean(guess[y[test] == k] == k) for k in (0, 1)) / 2


def balance(rows):  # draw as many positives as there are negatives
    positive, negative = rows[y[rows] == 1], rows[y[rows] == 0]
    return np.r_[negative, rng.choice(positive, len(negative))]


copied, honest = [], []
for _ in range(20):
    X = rng.normal(size=(400, 10))  # noise
    y = np.repeat([0, 1], (360, 40))
    rows = rng.permutation(balance(np.arange(400)))
    half = len(rows) // 2
    copied.append(balanced_accuracy(X, y, rows[:half], rows[half:]))
    rows = rng.permutation(400)
    honest.append(balanced_accuracy(X, y, balance(rows[:200]), rows[200:]))
for name, shares in (("before", copied), ("after", honest)):
    se = np.std(shares, ddof=1) / np.sqrt(20)
    print(f"copied {name:6s} the split: {np.mean(shares):.3f} +- {se:.3f}")
