import numpy as np

rng = np.random.default_rng(0)
n = 1000
x = rng.uniform(-1, 1, n)
y = 1 + 2 * x + np.exp(-1 + x) * rng.normal(size=n)  # sigma grows with x
X = np.column_stack([np.ones(n), x])  # examples × inputs


def loss(W):
    mu, u = X @ W[:, 0], X @ W[:, 1]  # two outputs: mean, ln sigma^2
    return np.mean(((y - mu)**2 / np.exp(u) + u + np.log(2 * np.pi)) / 2)


W = np.zeros((2, 2))  # inputs × outputs
for step in range(3001):
    if step in (0, 30, 300, 3000):
        print(f"step {step:4}: loss {loss(W):.4f}")
    mu, v = X @ W[:, 0], np.exp(X @ W[:, 1])
    D = np.column_stack([(mu - y) / v, (1 - (y - mu)**2 / v) / 2])
    W -= 0.05 * X.T @ D / n
print(f"mean: {W[0, 0]:.3f} + {W[1, 0]:.3f} x, made with 1 + 2 x")
print(f"ln sigma: {W[0, 1] / 2:.3f} + {W[1, 1] / 2:.3f} x, "
      "made with -1 + x")
A = np.linalg.lstsq(X, y, rcond=None)[0]
v = np.mean((y - X @ A)**2)
print(f"one sigma for all: {v**0.5:.3f}, "
      f"loss {(1 + np.log(2 * np.pi * v)) / 2:.4f}")
