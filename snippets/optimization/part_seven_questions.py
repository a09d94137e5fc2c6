from itertools import combinations, permutations, product

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
start = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,             # W1
                  0.1, 0.0, -0.2,                             # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,            # W2
                  0.1, -0.1])                                 # b2


def loss_and_grad(theta, rows=(0, 1, 2, 3)):
    W1, b1 = theta[:6].reshape(2, 3), theta[6:9]
    W2, b2 = theta[9:15].reshape(3, 2), theta[15:]
    x, y = X[list(rows)], Y[list(rows)]
    A1 = np.tanh(x @ W1 + b1)                 # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)      # examples × classes
    D2 = (P - y) / len(y)
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [x.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]
    loss = -np.sum(y * np.log(P)) / len(y)
    return loss, np.concatenate([G.ravel() for G in grad])


def loss(theta):
    return loss_and_grad(theta)[0]


copies = []                                   # of the hidden units
for order in permutations(range(3)):
    for signs in product((1, -1), repeat=3):
        c = start.copy()
        c[:6] = (start[:6].reshape(2, 3)[:, order] * signs).ravel()
        c[6:9] = start[6:9][list(order)] * signs
        c[9:15] = (start[9:15].reshape(3, 2)[list(order)].T * signs).T.ravel()
        copies.append(c)
L, g = loss_and_grad(start)
assert np.allclose([loss(c) for c in copies], L)
h, I = 1e-5, np.eye(17)
H = np.array([loss_and_grad(start + h * e)[1]
              - loss_and_grad(start - h * e)[1] for e in I]) / (2 * h)
H = (H + H.T) / 2
values = np.linalg.eigvalsh(H)
print(f"landscapes\n  loss {L:.4f}"
      f", copies with it: {len(np.unique(copies, axis=0))}\n"
      f"  eigenvalues: {np.sum(values < -1e-6)} negative,"
      f" {np.sum(np.abs(values) < 1e-6)} zero,"
      f" {np.sum(values > 1e-6)} positive")


def descend(lr, beta, steps):
    theta, v = start, 0.0
    for _ in range(steps):
        v = beta * v - lr * loss_and_grad(theta)[1]
        theta = theta + v
    return loss(theta)


print(f"gradient descent\n  sharpness {values[-1]:.4f},"
      f" 2 over it {2 / values[-1]:.2f}")
for lr in (0.5, 2, 4):
    print(f"  lr {lr}, after 200 steps {descend(lr, 0, 200):.4f}")
print(f"stochastic gradients\n  squared length of the gradient {g @ g:.4f}")
for B in (1, 2):
    batches = [loss_and_grad(start, b)[1] for b in combinations(range(4), B)]
    print(f"  batch {B}, trace of the covariance"
          f" {np.sum(np.var(batches, axis=0)):.4f}")
print(f"momentum\n  lr 0.5, after 20 steps {descend(0.5, 0.9, 20):.4f}"
      f"\n  without momentum {descend(0.5, 0, 20):.4f}")
step = -0.05 * g / (np.abs(g) + 1e-8)         # the first step of Adam
print(f"adaptive steps\n  each parameter moves by {np.abs(step).min():.4f}"
      f" to {np.abs(step).max():.4f}\n  loss {loss(start + step):.4f},"
      f" by slopes {L + g @ step:.4f}")
newton = -np.linalg.pinv(H, rcond=1e-6) @ g
damped = -np.linalg.solve(H + 0.4 * I, g)
print(f"newton\n  loss {loss(start + newton):.4f},"
      f" damped by 0.4 {loss(start + damped):.4f}")


def price(r):  # projected descent in W2, changed by a norm of at most r
    D = np.zeros(17)
    for _ in range(400):
        D[9:15] -= loss_and_grad(start + D)[1][9:15]
        D = D * min(1, r / np.linalg.norm(D))
    return np.linalg.norm(loss_and_grad(start + D)[1][9:15])


print(f"constraints\n  price at 0 {np.linalg.norm(g[9:15]):.4f},"
      f" at 1 {price(1):.4f}")
