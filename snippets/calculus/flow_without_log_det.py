import numpy as np

rng = np.random.default_rng(0)
W_true, b_true = np.array([[1.0, 0.5], [-0.5, 1.0]]), np.array([0.5, -1])
Z = rng.normal(size=(2000, 2))
X = (np.arcsinh(2 * Z) - b_true) @ np.linalg.inv(W_true)  # data


def q(X, W, b):
    """Standard Gaussian density at z = sinh(x W + b) / 2."""
    Z = np.sinh(X @ W + b) / 2
    return np.exp(-np.sum(Z**2, axis=1) / 2) / (2 * np.pi)


def volume(W, b, n=400):
    """Heights of q times areas, over n × n small squares."""
    R = (4 + np.abs(b).max()) / np.linalg.svd(W)[1].min()
    side = (np.arange(n) + 0.5) / n * 2 * R - R
    grid = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    return np.sum(q(grid, W, b)) * (2 * R / n)**2


W, b, lr = 0.5 * np.eye(2), np.zeros(2), 0.05
for step in range(301):
    if step in (0, 10, 30, 100, 300):
        loss = -np.mean(np.log(q(X, W, b)))
        print(f"step {step:3}: loss {loss:.4f}, "
              f"volume {volume(W, b):7.1f}")
    U = X @ W + b
    D = np.sinh(U) * np.cosh(U) / 4 / len(X)  # loss by U
    W, b = W - lr * X.T @ D, b - lr * D.sum(axis=0)
print(f"q is at most 1 / (2 pi), so loss >= {np.log(2 * np.pi):.4f}")
assert np.log(2 * np.pi) < loss < 1.85
