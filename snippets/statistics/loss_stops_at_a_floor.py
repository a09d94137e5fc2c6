import numpy as np

corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
X = np.repeat(corners, 10, axis=0)
truth = np.repeat([0, 1, 1, 0], 10)  # XOR of the two inputs
flip = np.arange(40) % 10 == 0  # one label in ten
y = np.where(flip, 1 - truth, truth)


def train(units, steps, lr=1.0):
    rng = np.random.default_rng(0)
    W, b = rng.normal(size=(2, units)), rng.normal(size=units)
    w, c = rng.normal(size=units) / np.sqrt(units), 0.0
    for step in range(steps):
        A = np.tanh(X @ W + b)  # examples × units
        p = 1 / (1 + np.exp(-(A @ w + c)))  # probability of label 1
        delta = (p - y) / len(y)
        D = np.outer(delta, w) * (1 - A**2)
        w, c = w - lr * A.T @ delta, c - lr * delta.sum()
        W, b = W - lr * X.T @ D, b - lr * D.sum(axis=0)
    loss = -np.log(np.where(y == 1, p, 1 - p)).mean()
    return loss, np.mean((p > 0.5) == truth), p[::10]


print("units  steps    loss  true classes hit")
for units, steps in ((4, 20), (4, 200), (4, 2000), (30, 2000)):
    loss, right, p = train(units, steps)
    print(f"{units:5} {steps:6}  {loss:.4f}  {right:.0%}")
print("P(label 1) at the corners:", np.round(p, 2))
