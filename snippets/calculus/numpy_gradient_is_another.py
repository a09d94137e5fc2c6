import numpy as np

W = np.array([[1.0, 2.0], [4.0, 8.0]])
rows, columns = np.gradient(W**2)
print("np.gradient(W**2), along axis 0 and 1:")
print(rows.tolist())
print(columns.tolist())
print("gradient of sum(W**2):")
print((2 * W).tolist())

t = np.linspace(0, 1, 5)
print("slopes of t**2:")
print("np.gradient:", np.gradient(t**2, t))
print("2 t:         ", 2 * t)
