import numpy as np


def midpoints(f, a, b, n):
    h = (b - a) / n
    return h * np.sum(f(a + h * (np.arange(n) + 0.5)))


print("     n 1/sqrt(x)  x = t^2      1/x  [-1, 1]")
for n in (10, 1000, 100_000):
    root = midpoints(lambda x: 1 / np.sqrt(x), 0, 1, n)
    mapped = midpoints(lambda t: 2 * t / np.sqrt(t**2), 0, 1, n)
    inverse = midpoints(lambda x: 1 / x, 0, 1, n)
    both = midpoints(lambda x: 1 / x, -1, 1, n)
    print(f"{n:6} {root:9.4f} {mapped:8.4f} {inverse:8.4f} {abs(both):8.4f}")
