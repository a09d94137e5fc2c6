import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])     # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

W, b = W1 @ W2, W2.T @ b1 + b2
print("merged W =", W.round(2).tolist())
print("merged b =", b.round(2).tolist())
two_layers = (X @ W1 + b1) @ W2 + b2
assert np.allclose(two_layers, X @ W + b)
print("two layers without tanh:", two_layers[0].round(3).tolist())
print("one layer:              ", (X @ W + b)[0].round(3).tolist())
with_tanh = np.tanh(X @ W1 + b1) @ W2 + b2
print("two layers with tanh:   ", with_tanh[0].round(3).tolist())

gap = two_layers[:, 0] - two_layers[:, 1]      # positive: class 0
print("first output minus second:", gap.round(3).tolist())
print("rows 1 + 4:", round(gap[0] + gap[3], 3), "  rows 2 + 3:",
      round(gap[1] + gap[2], 3))
