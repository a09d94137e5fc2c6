import numpy as np

rng = np.random.default_rng(0)
W_true, b_true = np.array([[1.0, 0.5], [-0.5, 1.0]]), np.array([0.5, -1])
Z = rng.normal(size=(2000, 2))
X = (np.arcsinh(2 * Z) - b_true) @ np.linalg.inv(W_true)  # data


def log_q(X, W, b):
    U = X @ W + b
    Z = np.sinh(U) / 2  # its slope is cosh(u) / 2
    log_det = np.log(abs(np.linalg.det(W)))
    log_det = log_det + np.sum(np.log(np.cosh(U) / 2), axis=1)
    return -np.sum(Z**2, axis=1) / 2 - np.log(2 * np.pi) + log_det


W, b, lr = 0.5 * np.eye(2), np.zeros(2), 0.05
for step in range(1001):
    if step in (0, 10, 100, 1000):
        print(f"step {step:4}: loss {-log_q(X, W, b).mean():.4f}, "
              f"det W = {np.linalg.det(W):.4f}")
    U = X @ W + b
    D = (np.sinh(U) * np.cosh(U) / 4 - np.tanh(U)) / len(X)
    W = W - lr * (X.T @ D - np.linalg.inv(W).T)
    b = b - lr * D.sum(axis=0)
print("W =", np.round(W, 2).tolist())
print("b =", np.round(b, 2).tolist())
print(f"loss of the truth: {-log_q(X, W_true, b_true).mean():.4f}")
