import numpy as np

A = np.array([[1.0, 4.0], [0.0, 3.0]])
x, h = np.array([2.0, 1.0]), 1e-5


def f(x):
    return x @ A @ x


slopes = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(2)]
print("differences:", np.round(slopes, 6).tolist())
print("A x:        ", (A @ x).tolist())
print("(A + A^T) x:", ((A + A.T) @ x).tolist())
