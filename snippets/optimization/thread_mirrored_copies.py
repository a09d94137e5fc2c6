from itertools import permutations, product

import numpy as np

X = np.array([[0.5, 1, 1], [1, -0.5, 1], [-1, 0.5, 1], [-0.5, -1, 1]])
Y = np.eye(2)[[0, 1, 1, 0]]          # one-hot, examples × classes
U = np.array([[0.4, 0.8, 0.1, 0.5, -0.5],  # of a unit: column of W1, b1,
              [-0.6, 0.2, 0.0, -0.3, 0.7],      # row of W2
              [0.2, -0.4, -0.2, 0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def loss_and_grad(theta):
    U = theta[:15].reshape(3, 5)
    A1 = np.tanh(X @ U[:, :3].T)     # the last column of X is for b1
    E = np.exp(A1 @ U[:, 3:] + theta[15:])
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y) / 4
    D1 = D2 @ U[:, 3:].T * (1 - A1**2)
    grad = np.hstack([D1.T @ X, A1.T @ D2])
    return -np.sum(Y * np.log(P)) / 4, np.append(grad, D2.sum(axis=0))


def signs_of_hessian(theta, h=1e-5, zero=1e-6):
    H = [(loss_and_grad(theta + h * e)[1] - loss_and_grad(theta - h * e)[1])
         / (2 * h) for e in np.eye(17)]
    values = np.linalg.eigvalsh(H)   # reads one triangle
    return np.sum(values < -zero), np.sum(values > zero)


copies = [np.append((U * np.array(signs)[:, None])[list(order)], b2)
          for order in permutations(range(3))
          for signs in product((1, -1), repeat=3)]
losses = [loss_and_grad(theta)[0] for theta in copies]
print(f"{len(np.unique(copies, axis=0))} different copies")
print(f"losses from {min(losses):.4f} to {max(losses):.4f}")
theta = copies[0]
print("step    loss  length of g   -   0   +")
for t in range(201):
    loss, g = loss_and_grad(theta)
    if t in (0, 20, 100, 200):
        negative, positive = signs_of_hessian(theta)
        print(f"{t:4d}  {loss:.4f}  {np.linalg.norm(g):11.4f}"
              f"  {negative:2d}  {17 - negative - positive:2d}"
              f"  {positive:2d}")
    if t < 200:
        theta = theta - 0.5 * g
U, b2 = theta[:15].reshape(3, 5), theta[15:]
print("halfway to a copy of the last point")
for name, copy in (("signs flipped", -U), ("units exchanged", U[[1, 0, 2]])):
    half = np.append((U + copy) / 2, b2)
    print(f"  {name:15}  {loss_and_grad(half)[0]:.4f}")
