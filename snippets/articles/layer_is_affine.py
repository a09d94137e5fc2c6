import numpy as np

W = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b = np.array([0.1, 0.0, -0.2])


def layer(x):
    return W.T @ x + b


x = np.array([0.5, 1.0])
print("at 2x:   ", layer(2 * x).round(2).tolist())
print("twice at x:", (2 * layer(x)).round(2).tolist())
print("difference:", (2 * layer(x) - layer(2 * x)).round(2).tolist())

augmented = np.vstack([W, b])  # one more input that is always 1
assert np.allclose(augmented.T @ np.append(x, 1), layer(x))
