from itertools import product

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                   # one-hot, examples × classes
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])      # inputs × units
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])   # units × classes
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def loss(A1, W2, b2):
    return -np.sum(Y * np.log(softmax(A1 @ W2 + b2))) / 4


Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
P = softmax(A1 @ W2 + b2)
D2 = (P - Y) / 4
slopes = 1 - A1**2
D1 = D2 @ W2.T * slopes
print(f"activations\n  slopes of tanh {slopes.min():.4f}"
      f" to {slopes.max():.4f}; of ReLU {np.sum(Z1 > 0)} are 1,"
      f" {np.sum(Z1 <= 0)} are 0")
print(f"softmax\n  row 1 of P {P[0].round(4)}, of P - Y"
      f" {(P - Y)[0].round(4)}")
means = [np.mean(M**2) for M in (X, Z1, A1, A1 @ W2 + b2)]
print("initialization\n  mean squares of X, Z1, A1, Z2",
      *[f"{m:.4f}" for m in means])
memory = X.ravel()
windows = [np.correlate(memory, w, "valid")[::2] for w in W1.T]
assert np.allclose(np.transpose(windows) + b1, Z1)
print("convolution\n  one kernel of size 2, stride 2, for each unit:"
      f" {W1.size} weights, where a full matrix has {X.size * Z1.size}")
S = X @ X.T / np.sqrt(2)                      # tokens × tokens
factor = (softmax(S) @ X)[0, 0] / X[0, 0]
assert np.allclose(softmax(S) @ X, factor * X)
print(f"attention\n  the output is X times {factor:.4f}")
masks = [2 * np.array(m) for m in product((0, 1), repeat=3)]
mean = np.mean([loss(A1 * m, W2, b2) for m in masks])
print(f"regularization\n  loss {loss(A1, W2, b2):.4f},"
      f" expected with dropout {mean:.4f}")
V1, c1 = W1 - 0.5 * X.T @ D1, b1 - 0.5 * D1.sum(axis=0)
V2, c2 = W2 - 0.5 * A1.T @ D2, b2 - 0.5 * D2.sum(axis=0)
print(f"one training step\n  loss {loss(A1, W2, b2):.4f}, after the step"
      f" {loss(np.tanh(X @ V1 + c1), V2, c2):.4f}")
