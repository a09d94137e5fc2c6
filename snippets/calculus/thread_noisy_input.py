from math import erf

import numpy as np

W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
x1, s = np.array([0.5, 1.0]), 0.5  # class 0, noise N(0, s^2 I)

m = x1 @ W1[:, 0] + b1[0]  # z1 is N(m, r^2)
r = s * np.linalg.norm(W1[:, 0])
print(f"z1: mean {m:.4f}, standard deviation {r:.4f}")

h = 0.1 / 1000  # midpoints from 0.9 to 1
a = 0.9 + h * (np.arange(1000) + 0.5)
z = (np.arctanh(a) - m) / r
p_a = np.exp(-z**2 / 2) / (r * np.sqrt(2 * np.pi)) / (1 - a**2)
left = (np.arctanh(0.9) - m) / r
print(f"P(a1 > 0.9): areas {h * p_a.sum():.6f}, "
      f"erf {(1 - erf(left / 2**0.5)) / 2:.6f}")


def loss(X):  # cross-entropy of class 0
    Y = np.tanh(X @ W1 + b1) @ W2 + b2
    return np.log1p(np.exp(Y[:, 1] - Y[:, 0]))


e = np.linspace(-8, 8, 81)
E = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(E**2, axis=1) / 2) / (2 * np.pi) * 0.2**2
mean = weight @ loss(x1 + s * E)
print(f"loss: at x1 {loss(x1[None])[0]:.6f}, expected {mean:.6f}")
sample = loss(x1 + s * np.random.default_rng(0).normal(size=(10_000, 2)))
print(f"by samples {sample.mean():.4f} +- {sample.std() / 100:.4f}")
assert np.isclose(weight.sum(), 1)
