import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
n, d = X.shape
m = W1.shape[1]

Z1 = X @ W1 + b1  # NumPy adds b1 to every row
assert np.allclose(Z1, X @ W1 + np.ones((n, 1)) @ b1.reshape(1, m))
for i in range(n):  # one example as a column gives the same numbers
    assert np.allclose(W1.T @ X[i] + b1, Z1[i])
print(f"n = {n}, d = {d}, m = {m}, Z1 has the shape {Z1.shape}")
print("first row of Z1 =", Z1[0].round(1).tolist())
