import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y, Y = np.array([0, 1, 1, 0]), np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])
start = np.concatenate([W1.ravel(), b1, W2.ravel(), b2])


def loss_and_grad(theta):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    W1, W2 = W1.reshape(2, 3), W2.reshape(3, 2)
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T * (1 - A1**2)
    grad = [(X.T @ D1).ravel(), D1.sum(axis=0),
            (A1.T @ D2).ravel(), D2.sum(axis=0)]
    return -np.sum(Y * np.log(P)) / 4, np.concatenate(grad)


def show(section, *values, digits=4):
    print(f"{section:17}", *(f"{v:.{digits}f}" for v in values))


Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
E = np.exp(Z2)
P = E / E.sum(axis=1, keepdims=True)
L, g = loss_and_grad(start)
D2 = (P - Y) / 4

x, w, p = X[0], W1[:, 0], P[0]
show("vectors", Z1[0, 0], x @ w / np.sqrt(x @ x * (w @ w)))
show("tensors", *(E[:2] / E[:2].sum(axis=1)).sum(axis=1))  # no keepdims
show("matrices", *Z2[0], L)
show("rank", Z1[0] @ [5, 8, 14],
     abs(np.linalg.det(A1[1:] - A1[0])) / 6)
M = np.column_stack([np.ones(4), X])
show("projection", np.linalg.norm(y - M @ np.linalg.lstsq(M, y)[0]))
show("eigenvectors",
     np.linalg.eigvalsh(np.diag(p) - np.outer(p, p))[1])
show("svd", *np.linalg.svd(W1, compute_uv=False))
show("floating-point", np.sum(np.abs(start * g)) / L)

show("derivatives", g[0], digits=6)
show("gradients", -0.5 * g @ g, loss_and_grad(start - 0.5 * g)[0] - L)
J1 = (1 - A1[0]**2)[:, None] * W1.T  # units × inputs
show("chain-rule", *(J1.T @ W2 @ (p - Y[0])))
H = np.array([(loss_and_grad(start + 1e-5 * e)[1]
               - loss_and_grad(start - 1e-5 * e)[1]) / 2e-5
              for e in np.eye(17)])
show("curvature", g @ H @ g / (g @ g), L - 0.5 * g @ g + g @ H @ g / 8)
show("matrix-calculus", *(D2 @ W2.T)[0])
e = np.linspace(-8, 8, 81)  # noise on row 1, as a double integral
e = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(e**2, axis=1) / 2) / (2 * np.pi) * 0.2**2
noisy = np.tanh((x + 0.5 * e) @ W1 + b1) @ W2 + b2
show("integrals", weight @ np.log1p(np.exp(noisy[:, 1] - noisy[:, 0])))
