import numpy as np

x, y = np.array([1.0, 2.0]), np.array([1.0, -1.0])
W = np.ones((2, 2))  # inputs × units, no activation function
error = W.T @ x - y
print("gradient:", np.outer(x, 2 * error).tolist())
print("used instead:", (x * 2 * error).tolist())
for step in range(100):
    W = W - 0.05 * x * 2 * (W.T @ x - y)
print(f"loss before = {error @ error:.3f}")
print(f"loss after = {np.sum((W.T @ x - y) ** 2):.3f}")
