import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

two_layers = (X @ W1 + b1) @ W2 + b2
W, b = W1 @ W2, b1 @ W2 + b2  # 2 × 2 and 2 numbers
print("one layer: W =", W.round(2).tolist(), "b =", b.round(2).tolist())
assert np.allclose(two_layers, X @ W + b)

# Rows 0 and 3 of X are opposite: their middle is the input zero.
middle = np.tanh(b1) @ W2 + b2  # the network with tanh
ends = np.tanh(X @ W1 + b1) @ W2 + b2
print("with tanh, at the middle:", middle.round(3).tolist())
print("mean of both ends:       ", ((ends[0] + ends[3]) / 2).round(3).tolist())
