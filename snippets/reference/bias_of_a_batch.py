import numpy as np

Delta = np.array([[1.0, -1.0], [2.0, 0.0], [3.0, 1.0]])  # examples × units
b, h = np.array([0.5, 0.5]), 1e-5


def loss(b):  # a loss whose slopes in the pre-activations are Delta
    return np.sum(Delta * (np.zeros((3, 2)) + b))


slopes = [(loss(b + h * e) - loss(b - h * e)) / (2 * h) for e in np.eye(2)]
print("differences:     ", np.round(slopes, 6) + 0.0)
print("sum over rows:   ", Delta.sum(axis=0))
print("b - lr * Delta has the shape", (b - 0.1 * Delta).shape)
