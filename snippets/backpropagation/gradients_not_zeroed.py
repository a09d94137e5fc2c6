import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(50, 3))                   # examples × inputs
y = X @ np.array([1.0, -2.0, 0.5])             # a loss of 0 is possible
lr = 0.05

print("loss, step       0     10    100  late max")
for name, zeroed in (("zeroed", True), ("not zeroed", False)):
    w, grad, losses = np.zeros(3), np.zeros(3), []
    for step in range(1001):
        losses.append(np.mean((X @ w - y)**2))
        if zeroed:
            grad = np.zeros(3)
        grad = grad + 2 * X.T @ (X @ w - y) / len(y)   # the sweep adds
        w = w - lr * grad
    shown = [losses[t] for t in (0, 10, 100)] + [max(losses[-100:])]
    print(f"{name:11}", *(f"{loss:6.3f}" for loss in shown))

curvature, x, before = 0.4, 1.0, 1.0           # f = curvature * x**2 / 2
total, kept = 0.0, set()
for step in range(1000):
    total += curvature * x
    before, x = x, x - lr * total
    kept.add(round(x**2 + before**2 - (2 - lr * curvature) * x * before, 9))
assert kept == {round(lr * curvature, 9)}
