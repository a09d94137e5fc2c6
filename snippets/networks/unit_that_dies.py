import numpy as np

rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, size=(40, 1))
y = np.abs(x)


def train(alpha, rates):
    W1, b1 = np.array([[1.0, -1.0]]), np.zeros(2)
    W2, b2 = np.array([[0.5], [0.5]]), np.zeros(1)
    for lr in rates:
        Z = x @ W1 + b1
        slope = np.where(Z > 0, 1.0, alpha)  # alpha: the slope below 0
        A = Z * slope
        D2 = 2 * (A @ W2 + b2 - y) / len(x)
        D1 = (D2 @ W2.T) * slope
        W2, b2 = W2 - lr * A.T @ D2, b2 - lr * D2.sum(axis=0)
        W1, b1 = W1 - lr * x.T @ D1, b1 - lr * D1.sum(axis=0)
    Z = x @ W1 + b1
    out = np.where(Z > 0, Z, alpha * Z) @ W2 + b2
    return np.mean((out - y) ** 2), int((Z > 0).any(axis=0).sum())


for name, alpha in (("ReLU", 0.0), ("leaky ReLU", 0.1)):
    for first in (0.2, 8.0):
        loss, active = train(alpha, [first] + [0.1] * 2000)
        print(f"{name:10} first step {first}: loss {loss:.4f}, "
              f"units above 0 somewhere: {active}")
X = np.column_stack([x, np.ones(40)])
line = X @ np.linalg.lstsq(X, y, rcond=None)[0]
print(f"best constant {np.var(y):.4f}, "
      f"best line {np.mean((line - y) ** 2):.4f}")
