import numpy as np

rng = np.random.default_rng(0)


def parts(good, defective):  # two clouds, around (-0.9, -0.9) and (0.9, 0.9)
    y = np.repeat([0, 1], [good, defective])
    return rng.normal(size=(len(y), 2)) + np.outer(1.8 * y - 0.9, [1, 1]), y


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


X, y = parts(10_000, 10_000)  # examples × inputs; as many of each class
w, b = np.zeros(2), 0.0
for step in range(500):
    delta = (sigmoid(X @ w + b) - y) / len(X)
    w, b = w - 1.0 * X.T @ delta, b - 1.0 * delta.sum()
print(f"trained: w = ({w[0]:.2f}, {w[1]:.2f}), b = {b:.2f}")

X, y = parts(9800, 200)  # in use, 2 of 100 are defective
p = sigmoid(X @ w + b)
alarm = p > 0.5
print(f"right: {np.mean(~alarm[y == 0]):.3f} of the good, "
      f"{np.mean(alarm[y == 1]):.3f} of the defective")
print(f"{alarm.sum()} alarms with a mean probability "
      f"of {p[alarm].mean():.3f}")
share = y[alarm].mean()
error = np.sqrt(share * (1 - share) / alarm.sum())
print(f"defective among the alarms: {share:.3f} +- {error:.3f}")
