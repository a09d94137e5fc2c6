import numpy as np


def slope(f, x, h=1e-30):
    try:
        return round(float(np.imag(f(x + 1j * h)) / h), 6)
    except TypeError:
        return "TypeError"


def relu(z):
    return np.maximum(z, 0)                    # compares real parts first


def norm(z):                                   # of (z, 4)
    return np.linalg.norm(np.array([z, 4]))


def root(z):                                   # the same, by a square root
    return np.sqrt(z * z + 16)


cases = [("np.abs at -3", np.abs, -3, -1), ("z conj(z) at 3",
         lambda z: z * np.conj(z), 3, 6), ("norm at 3", norm, 3, 0.6),
         ("variance at 3", lambda z: np.var(np.array([z, 1])), 3, 1),
         ("max(z, 0) at 3", lambda z: max(z, 0), 3, 1),
         ("np.maximum at 3", relu, 3, 1), ("np.maximum at -3", relu, -3, 0),
         ("np.maximum at 0", relu, 0, "none"),
         ("root at 3", root, 3, 0.6)]
print(f"{'':17}{'complex step':>12}{'slope':>8}")
for name, f, x, true in cases:
    print(f"{name:17}{slope(f, x):>12}{true:>8}")
