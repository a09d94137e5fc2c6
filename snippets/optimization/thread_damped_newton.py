import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
theta = np.array([0.4, -0.6, 0.2, 0.8, 0.2, -0.4,             # W1
                  0.1, 0.0, -0.2,                             # b1
                  0.5, -0.5, -0.3, 0.7, 0.6, -0.2,            # W2
                  0.1, -0.1])                                 # b2


def loss_grad_gauss_newton(theta):
    W1, b1 = theta[:6].reshape(2, 3), theta[6:9]
    W2, b2 = theta[9:15].reshape(3, 2), theta[15:]
    A1 = np.tanh(X @ W1 + b1)                 # examples × units
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)      # examples × classes
    g, G = np.zeros(17), np.zeros((17, 17))
    for x, a, p, y in zip(X, A1, P, Y):
        B = (1 - a**2)[:, None] * W2          # units × logits
        J = np.vstack([x[0] * B, x[1] * B, B, np.kron(a[:, None], np.eye(2)),
                       np.eye(2)]).T          # logits × parameters
        g += J.T @ (p - y) / 4
        G += J.T @ (np.diag(p) - np.outer(p, p)) @ J / 4
    return -np.sum(Y * np.log(P)) / 4, g, G


h, I = 1e-5, np.eye(17)
loss, g, G = loss_grad_gauss_newton(theta)
H = np.array([loss_grad_gauss_newton(theta + h * e)[1]
              - loss_grad_gauss_newton(theta - h * e)[1] for e in I]) / (2 * h)
H = (H + H.T) / 2
values = np.linalg.eigvalsh(H)
print(f"Hessian: {np.sum(values < -1e-6)} negative,"
      f" {np.sum(values > 1e-6)} positive, smallest {values[0]:.4f};"
      f" Gauss-Newton: {np.sum(np.linalg.eigvalsh(G) > 1e-6)} positive")
print(f"loss {loss:.4f}; after one step:")
steps = {"Newton": -np.linalg.pinv(H, rcond=1e-6) @ g}
for lam in (0.4, 0.5, 1):
    steps[f"H + {lam} I"] = -np.linalg.solve(H + lam * I, g)
for lam in (0.01, 0.1, 1):
    steps[f"G + {lam} I"] = -np.linalg.solve(G + lam * I, g)
steps["gradient"] = -0.5 * g
for name, s in steps.items():
    print(f"{name:10} length {np.linalg.norm(s):7.4f}"
          f"  slope {g @ s:+.4f}"
          f"  loss {loss_grad_gauss_newton(theta + s)[0]:.4f}")
