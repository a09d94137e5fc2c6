import numpy as np


def f(w):
    return (w[0] * w[1] - 1) ** 2 / 2


def gradient(w):
    return (w[0] * w[1] - 1) * w[::-1]


def hessian(w):
    r = w[0] * w[1] - 1
    return np.outer(w[::-1], w[::-1]) + r * np.array([[0, 1], [1, 0]])


for w in ([0.0, 0.0], [1.0, 1.0], [2.0, 0.5], [-1.0, -1.0]):
    w = np.array(w)
    values = np.linalg.eigvalsh(hessian(w)).round(6) + 0.0
    assert np.all(gradient(w) == 0)
    print(f"w {w}: loss {f(w):.1f}, eigenvalues {values}")
a, b = np.array([2.0, 0.5]), np.array([-1.0, -1.0])
print(f"halfway between the last two: loss {f((a + b) / 2):.4f}")
