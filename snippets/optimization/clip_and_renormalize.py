import numpy as np

rng = np.random.default_rng(0)
n = 200
y = rng.normal(size=n)
first = 1.4 * y + 0.3 * rng.normal(size=n)  # network 1 goes too far
second = 0.7 * y + 0.5 * rng.normal(size=n)  # network 2 is timid
third = first + 0.4 * rng.normal(size=n)  # network 3: 1 with more noise
F = np.stack([first, second, third], axis=1)  # examples × networks


def loss(w):
    return np.mean((F @ w - y) ** 2) / 2


w = np.ones(3) / 3
for step in range(1001):
    if step in (0, 10, 100, 1000):
        print(f"step {step:4}: loss {loss(w):.4f}, weights", w.round(3) + 0.0)
    grad = F.T @ (F @ w - y) / n
    w = np.maximum(w - 0.1 * grad, 0)  # no weight below 0
    w = w / w.sum()  # and the sum 1 again
print("gradient at rest", grad.round(4))

grid = [np.array([i, j, 100 - i - j]) / 100
        for i in range(101) for j in range(101 - i)]
best = min(grid, key=loss)
print(f"best of {len(grid)} mixtures: {loss(best):.4f} at", best)
assert loss(best) < loss(np.ones(3) / 3) < loss(w)
