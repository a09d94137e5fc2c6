from itertools import product

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def forward():
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return A1, P, -np.log(P[np.arange(4), y])


A1, P, before = forward()
D2 = (P - np.eye(2)[y]) / 4
D1 = D2 @ W2.T * (1 - A1**2)
W2, b2 = W2 - 0.5 * A1.T @ D2, b2 - 0.5 * D2.sum(axis=0)
W1, b1 = W1 - 0.5 * X.T @ D1, b1 - 0.5 * D1.sum(axis=0)
after = forward()[2]

D = before - after
print("before  ", before.round(4), f"mean {before.mean():.4f}")
print("after   ", after.round(4), f"mean {after.mean():.4f}")
print("decrease", D.round(4), f"mean {D.mean():.4f}")
sums = np.array([np.dot(s, D) for s in product((1, -1), repeat=4)])
at_least = np.sort(sums[sums >= D.sum() - 1e-9])
count = len(at_least)
print(f"sum {D.sum():.4f}; flips at least as large:", at_least.round(4))
print(f"one-sided p = {count}/{len(sums)} = {count / len(sums):.4f}, "
      f"the smallest possible is {1 / 16}")
