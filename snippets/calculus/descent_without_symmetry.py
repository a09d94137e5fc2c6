import numpy as np

A = np.array([[2.0, 3.0], [-1.0, 1.0]])  # x.A x > 0 unless x = 0
b = np.array([3.0, 2.0])


def f(x):
    return x @ A @ x / 2 - b @ x


rules = {"(A+A.T) x/2 - b": lambda x: (A + A.T) @ x / 2 - b,
         "A x - b": lambda x: A @ x - b}
for name, gradient in rules.items():
    x = np.zeros(2)
    for _ in range(500):
        x = x - 0.1 * gradient(x)
    print(f"{name:<16} x = {x.round(4)}  f = {f(x):.1f}")
    for e in 1e-4 * np.eye(2):
        lower = min(f(x + e), f(x - e)) < f(x) - 1e-6
        assert lower == (name == "A x - b")
