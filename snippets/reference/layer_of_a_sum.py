import numpy as np

W = np.array([[2, 0], [1, 3]])  # inputs × units
b = np.array([1, -1])
x, y = np.array([1, 2]), np.array([3, -1])
print("layer of the sum: ", (W.T @ (x + y) + b).tolist())
print("sum of the layers:", ((W.T @ x + b) + (W.T @ y + b)).tolist())
