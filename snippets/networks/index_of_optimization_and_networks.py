from itertools import combinations, permutations, product

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y, Y = np.array([0, 1, 1, 0]), np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])
start = np.concatenate([W1.ravel(), b1, W2.ravel(), b2])


def head(A, W2=W2):  # loss of each row, probabilities
    E = np.exp(A @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.log(P[np.arange(4), y]), P


def loss_and_grad(theta, rows=range(4)):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    W1, W2, x, t = W1.reshape(2, 3), W2.reshape(3, 2), X[rows], Y[rows]
    A1 = np.tanh(x @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - t) / len(x)
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [(x.T @ D1).ravel(), D1.sum(axis=0),
            (A1.T @ D2).ravel(), D2.sum(axis=0)]
    return -np.sum(t * np.log(P)) / len(x), np.concatenate(grad)


def loss(theta):
    return loss_and_grad(theta)[0]


def show(section, *values):
    print(f"{section:20}", *(f"{v:.4f}" for v in values))


g, I = loss_and_grad(start)[1], np.eye(17)
H = np.array([loss_and_grad(start + 1e-5 * e)[1]
              - loss_and_grad(start - 1e-5 * e)[1] for e in I]) / 2e-5
H = (H + H.T) / 2
values = np.linalg.eigvalsh(H)
units = np.vstack([W1, b1, W2.T]).T  # one row of five for each unit
copies = {tuple((np.array(signs)[:, None] * units)[list(order)].ravel())
          for order in permutations(range(3))
          for signs in product((1, -1), repeat=3)}
print(f"landscapes           {len(copies)} copies, eigenvalues: "
      f"{np.sum(values < -1e-6)} negative, {np.sum(values > 1e-6)} positive")
show("gradient-descent", values[-1], 2 / values[-1])
pairs = [loss_and_grad(start, list(pair))[1]
         for pair in combinations(range(4), 2)]
show("stochastic-gradients", np.var(pairs, axis=0).sum(),
     np.mean([loss(start - 0.5 * q) for q in pairs]))
theta, v = start, 0
for t in range(20):  # heavy ball
    v = 0.9 * v - 0.5 * loss_and_grad(theta)[1]
    theta = theta + v
show("momentum", loss(theta))
show("adaptive-steps", loss(start - 0.05 * np.sign(g)))
show("newton", loss(start - np.linalg.solve(H + 0.4 * I, g)))
A1 = np.tanh(X @ W1 + b1)
show("constraints", np.linalg.norm(g[9:15]),
     head(A1, W2 / np.linalg.norm(W2))[0].mean())

show("activations", head(np.maximum(X @ W1 + b1, 0))[0].mean())
lost, P = head(A1)
Z2 = A1 @ W2 + b2
show("softmax", np.log(np.exp(Z2[0]).sum()), lost[0], (P[0, 0] - 1) / 4)
show("initialization", np.mean(X**2), np.mean(A1**2), np.mean(Z2**2))
show("convolution", np.correlate(X.ravel(), W1[:, 0])[1] + b1[0])
S = X @ X.T / np.sqrt(2)
weights = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
show("attention", (weights @ X / X)[0, 0])
masks = [2 * np.array(keep) for keep in product((0, 1), repeat=3)]
show("regularization", np.mean([(A1 * m @ W2 + b2)[0, 0] for m in masks]),
     np.mean([head(A1 * m)[0].mean() for m in masks]))
