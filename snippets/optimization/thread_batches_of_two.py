from itertools import combinations

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y, n, B, lr = np.eye(2)[[0, 1, 1, 0]], 4, 2, 0.5
start = [np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         np.array([0.1, 0.0, -0.2]),
         np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         np.array([0.1, -0.1])]  # W1, b1, W2, b2


def loss_and_grad(theta, rows):
    W1, b1, W2, b2 = theta
    A1 = np.tanh(X[rows] @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y[rows]) / len(rows)
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [X[rows].T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]
    return -np.sum(Y[rows] * np.log(P)) / len(rows), grad


def step(rows):  # own loss before and after, loss of all, the gradient
    own, grad = loss_and_grad(start, rows)
    theta = [M - lr * G for M, G in zip(start, grad)]
    g = np.concatenate([G.ravel() for G in grad])  # 17 numbers
    return (own, loss_and_grad(theta, rows)[0],
            loss_and_grad(theta, range(n))[0], g)


pairs = [step(list(pair)) for pair in combinations(range(n), B)]
for pair, (own, after, of_all, g) in zip(combinations("1234", B), pairs):
    print(f"rows {', '.join(pair)}: own loss {own:.4f} -> {after:.4f}, "
          f"loss of all {of_all:.4f}")
own, after, of_all, full = step(list(range(n)))
print(f"all rows:  own loss {own:.4f} -> {after:.4f}")
print(f"mean loss of all over the six {np.mean([p[2] for p in pairs]):.4f}")
C1 = np.cov(np.transpose([step([i])[3] for i in range(n)]), bias=True)
C2 = np.cov(np.transpose([p[3] for p in pairs]), bias=True)
print(f"trace for one row {np.trace(C1):.4f}, for two {np.trace(C2):.4f}, "
      f"squared length of the full gradient {full @ full:.4f}")
assert np.allclose(np.mean([p[3] for p in pairs], axis=0), full)
assert np.allclose(C2, C1 / B * (n - B) / (n - 1))
