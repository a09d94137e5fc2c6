from itertools import product
from math import sqrt

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y, Y = np.array([0, 1, 1, 0]), np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
start = [W1, np.array([0.1, 0.0, -0.2]), W2, np.array([0.1, -0.1])]


def step(rows, lr, decay=0.0):  # P, grad, D1, the new parameters
    W1, b1, W2, b2 = start
    A1 = np.tanh(X[rows] @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y[rows]) / len(rows)
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [X[rows].T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]
    new = [M - lr * (G + decay * M * (M.ndim == 2))  # no decay of biases
           for M, G in zip(start, grad)]
    return P, grad, D1, new


def losses(theta):
    W1, b1, W2, b2 = theta
    Z = np.tanh(X @ W1 + b1) @ W2 + b2
    return np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(4), y]


def flat(parts):
    return np.concatenate([part.ravel() for part in parts])


def show(section, *values, digits=4):
    print(f"{section:20}", *(f"{v:z.{digits}f}" for v in values))


P, grad, D1, new = step(range(4), 0.5)
own, lost = P[np.arange(4), y], losses(start)
L, g = lost.mean(), flat(grad)
show("computational-graphs", -1 / 4, P[0, 0] / 4)  # two shares of D2
show("layers", *grad[0][0], *grad[1])
v = np.random.default_rng(0).normal(size=17)
show("gradient-checking", g @ v, digits=6)

odds = P[:, 1] / P[:, 0] / 9  # base rate 1/10 instead of 1/2
moved = np.stack([1 / (1 + odds), odds / (1 + odds)], axis=1)
show("bayes", moved[0, 1], -np.log(moved[np.arange(4), y]).mean())
show("distributions", own.prod())
rows = np.array([flat(step([i], 0)[1]) for i in range(4)])
show("expectation", rows.var(axis=0).sum())
C = 0.25 * W1.T @ W1  # noise of deviation 1/2 on the inputs
show("gaussians", C[0, 1], C[2, 2] - C[0, 2]**2 / C[0, 0])
e = np.linspace(-8, 8, 81)
e = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(e**2, axis=1) / 2) / (2 * np.pi) * 0.2**2
A = np.tanh((X[0] + 0.5 * e) @ W1 + start[1])
p1 = 1 / (1 + np.exp((A @ W2 + start[3]) @ [1, -1]))
by_x = (p1[:, None] * (W2[:, 1] - W2[:, 0]) * (1 - A**2)) @ W1.T
show("limit-theorems", weight @ np.sum(by_x * e, axis=1))

show("likelihood", np.log(own).sum())
J = [losses(theta).mean() + 0.05 * (np.sum(theta[0]**2)
     + np.sum(theta[2]**2)) for theta in (start, step(range(4), 0.5, 0.1)[3])]
show("priors", *J)
SE = lost.std(ddof=1) / 2
show("estimation", SE, L - 3.182 * SE, L + 3.182 * SE)
D = lost - losses(new)
count = sum(np.dot(s, D) >= D.sum() - 1e-9
            for s in product((1, -1), repeat=4))
print(f"hypothesis-tests     {count}/16")
z, b = np.log(P[:, 1] / P[:, 0]), 0.0  # Newton's steps by one intercept
for _ in range(4):
    p = 1 / (1 + np.exp(-z - b))
    b = b + np.sum(y - p) / np.sum(p * (1 - p))
show("regression", b - 0.2, -np.log(np.where(y == 1, p, 1 - p)).mean())
n, t, share = 4, 1.96, 2 / 4  # two of four rows are right
half = t / (1 + t**2 / n) * sqrt(share / 2 / n + t**2 / (4 * n**2))
show("evaluation", 0.5 - half, 0.5 + half, np.mean((P[:, 1] - y)**2))
show("information", -np.sum(P * np.log(P)) / 4, np.exp(L))
