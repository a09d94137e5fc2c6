import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[1, -1, 1, -1], [1, -1, -1, 1]])  # inputs × units
v = np.array([1, 1, -1, -1])
A1 = np.maximum(X @ W1, 0)  # examples × units
print("A1", A1.tolist())
print("output", A1 @ v)

rng = np.random.default_rng(0)
X = rng.normal(size=(1000, 2))
output = np.maximum(X @ W1, 0) @ v
product = X[:, 0] * X[:, 1]
print(f"same sign as x1 x2: {np.mean((output > 0) == (product > 0)):.3f}")
