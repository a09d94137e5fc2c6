import numpy as np


def f(v):
    return v[0] ** 2 - v[1] ** 2


v = np.array([0.0, 0.0])
gradient = np.array([2 * v[0], -2 * v[1]])
print("gradient at the origin:", np.abs(gradient).tolist())
print("f there =", f(v), "and at (1, 0) =", f(np.array([1.0, 0.0])))
