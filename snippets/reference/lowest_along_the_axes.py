import numpy as np


def f(x1, x2):
    return x1**2 + x2**2 - 3 * x1 * x2


steps = np.linspace(-1, 1, 201)
print("smallest along the axes:", min(f(steps, 0).min(), f(0, steps).min()))
print("along the diagonal:     ", f(steps, steps).min())
