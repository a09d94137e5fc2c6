import numpy as np

rng = np.random.default_rng(0)


def parts(good, defective):
    y = np.repeat([0, 1], [good, defective])
    return rng.normal(size=(len(y), 2)) + np.outer(1.8 * y - 0.9, [1, 1]), y


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


X, y = parts(10_000, 10_000)
w, b = np.zeros(2), 0.0
for step in range(500):
    delta = (sigmoid(X @ w + b) - y) / len(X)
    w, b = w - 1.0 * X.T @ delta, b - 1.0 * delta.sum()

X, y = parts(9800, 200)
shift = np.log(0.02 / 0.98) - np.log(0.5 / 0.5)  # of the log-odds
print(f"shift of the bias {shift:.3f}")
for name, bias in (("as trained", b), ("corrected", b + shift)):
    p = sigmoid(X @ w + bias)
    loss = -np.log(np.where(y == 1, p, 1 - p)).mean()
    error = np.sqrt(sum(np.sum(y == k) * p[y == k].var() for k in (0, 1)))
    print(f"{name}: loss {loss:.4f}, defects expected "
          f"{p.sum():.0f} +- {error:.0f}, found {y.sum()}")
    alarm = p > 0.5
    share = y[alarm].mean()
    error = np.sqrt(share * (1 - share) / alarm.sum())
    print(f"  {alarm.sum()} alarms: mean p {p[alarm].mean():.3f}, "
          f"defective {y[alarm].sum()}, {share:.3f} +- {error:.3f}")
