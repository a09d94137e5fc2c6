import numpy as np


def f(v):
    return v[0] ** 2 - v[1] ** 2


def gradient(v):
    return np.array([2 * v[0], -2 * v[1]])


for start in ([1.0, 0.0], [1.0, 0.001]):
    v = np.array(start)
    for step in range(40):
        v = v - 0.1 * gradient(v)
    size = np.linalg.norm(gradient(v))
    print(f"from {start}: f = {f(v):.3f}, length of gradient = {size:.3f}")
print("f at (0, 1) =", f(np.array([0, 1])))
