import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
W_true, b_true = np.array([[1.0, 0.5], [-0.5, 1.0]]), np.array([0.5, -1])
Z = rng.normal(size=(2000, 2))
X = (np.arcsinh(2 * Z) - b_true) @ np.linalg.inv(W_true)


def q(X, W, b):
    U = X @ W + b
    Z = np.sinh(U) / 2
    gauss = np.exp(-np.sum(Z**2, axis=-1) / 2) / (2 * np.pi)
    return gauss * abs(np.linalg.det(W)) * np.prod(np.cosh(U) / 2, axis=-1)


W, b, lr = 0.5 * np.eye(2), np.zeros(2), 0.05
for step in range(1000):
    U = X @ W + b
    D = (np.sinh(U) * np.cosh(U) / 4 - np.tanh(U)) / len(X)
    W = W - lr * (X.T @ D - np.linalg.inv(W).T)
    b = b - lr * D.sum(axis=0)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.2),
                                  layout="constrained")
left.plot(*X[:80].T, ".", color="gray", ms=2.5)
side = np.linspace(-3, 3, 41)
grid = np.stack(np.meshgrid(side, side + 0.9), axis=-1)
for theta, color, style in ((W_true, "C1", "dashed"), (W, "C0", "solid")):
    shift = b_true if theta is W_true else b
    left.contour(*np.moveaxis(grid, -1, 0), q(grid, theta, shift),
                 levels=[0.02, 0.07], colors=color, linestyles=style)
right.plot(*np.sinh(X[:80] @ W + b).T / 2, ".", color="gray", ms=2.5)
t = np.linspace(0, 2 * np.pi, 49)
for r in (1, 2):
    right.plot(r * np.cos(t), r * np.sin(t), "C0")
left.set(aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
right.set(aspect="equal", xlabel="$z_1$", ylabel="$z_2$",
          xlim=(-3.4, 3.4), ylim=(-3.4, 3.4))
plt.show()
