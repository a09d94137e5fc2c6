import numpy as np

rng = np.random.default_rng(0)
n = 200
y = rng.normal(size=n)
first = 1.4 * y + 0.3 * rng.normal(size=n)
second = 0.7 * y + 0.5 * rng.normal(size=n)
third = first + 0.4 * rng.normal(size=n)
F = np.stack([first, second, third], axis=1)


def project_simplex(x):
    falling = np.sort(x)[::-1]
    means = (np.cumsum(falling) - 1) / np.arange(1, len(x) + 1)
    return np.maximum(x - means[falling > means][-1], 0)


w = np.ones(3) / 3
for step in range(1001):
    if step in (0, 10, 100, 1000):
        loss = np.mean((F @ w - y) ** 2) / 2
        print(f"step {step:4}: loss {loss:.4f}, weights", w.round(3))
    grad = F.T @ (F @ w - y) / n
    w = project_simplex(w - 0.1 * grad)
lam = -grad[w > 0].mean()  # grad + lambda - mu = 0, and mu = 0 where w > 0
mu = grad + lam
print("gradient at rest", grad.round(4))
print(f"lambda {lam:.4f}, mu of network 3: {mu[2]:.4f}")
assert np.allclose(mu[:2], 0) and mu[2] > 0
