from itertools import product

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])  # XOR
rng, runs, lr = np.random.default_rng(0), 2000, 0.5


def train(units=3, scale=1.0):
    W1, b1 = scale * rng.normal(size=(runs, 2, units)), 0
    w2, b2 = scale * rng.normal(size=(runs, 1, units)), 0  # a row each
    for _ in range(60):
        A1 = np.tanh(X @ W1 + b1)
        z = (A1 * w2).sum(axis=2, keepdims=True) + b2
        D2 = (1 / (1 + np.exp(-z)) - y) / 4
        D1 = D2 * w2 * (1 - A1**2)
        w2 = w2 - lr * (A1 * D2).sum(axis=1, keepdims=True)
        b2 = b2 - lr * D2.sum(axis=1, keepdims=True)
        W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=1, keepdims=True)
    z = (np.tanh(X @ W1 + b1) * w2).sum(axis=2, keepdims=True) + b2
    return np.log1p(np.exp((1 - 2 * y) * z)).mean(axis=(1, 2))


signs = [s for s in product((1, -1), repeat=16) if sum(s) == 0]
G = np.array(signs[:6435]).T / 8  # the other half has the opposite signs
base = train()
for name, change in (("4 units", {"units": 4}), ("scale 1.5", {"scale": 1.5})):
    new = train(**change)
    delta, sd = base.mean() - new.mean(), ((base.var() + new.var()) / 2)**0.5
    print(f"{name}: better by {delta:.3f} +- {sd * (2 / runs)**0.5:.3f}, "
          f"{delta / sd:.2f} SD")
    values = np.hstack([rng.choice(x, (1000, 8)) for x in (base, new)]) @ G
    T = values[:, 0]  # the true labels come first
    low = np.mean(abs(values.T) >= abs(T) - 1e-9, axis=0) <= 0.05
    print(f"  with 8 seeds p <= 0.05 in {low.mean():.3f} +- "
          f"{low.std() / 1000**0.5:.3f}, then T is {T[low].mean():.3f}")
