import numpy as np


def grad(w):                                  # of (w1 w2 - 1)^2 / 2
    return (w[0] * w[1] - 1) * w[::-1]


def Hv(v, h=1e-30):
    return grad(np.array([1, 5]) + 1j * h * v).imag / h


def power_iteration(product, steps=40):
    v = np.array([1.0, 0.5])
    for _ in range(steps):
        v = product(v)
        v /= np.linalg.norm(v)
    return v @ product(v)


print("columns of H:", [Hv(e).tolist() for e in np.eye(2)])
top = power_iteration(Hv)
other = power_iteration(lambda v: Hv(v) - top * v) + top
print(f"largest {top:.4f}, smallest {other:.4f}")
