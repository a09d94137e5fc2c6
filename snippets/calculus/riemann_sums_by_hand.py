import numpy as np


def sums(f, a, b, n):
    """Riemann sums with left ends, right ends and midpoints."""
    h = (b - a) / n
    left = a + h * np.arange(n)
    return [h * np.sum(f(left + s * h)) for s in (0, 1, 0.5)]


print("x^2 on [0, 1]:  left     right    middle")
for n in (4, 10, 100, 1000):
    left, right, middle = sums(np.square, 0, 1, n)
    print(f"n = {n:4}    {left:9.6f}{right:9.6f}{middle:9.6f}")
    assert np.isclose(right, (n + 1) * (2 * n + 1) / (6 * n**2))
    assert np.isclose(right - left, 1 / n)

signed = sums(np.sin, 0, 1.5 * np.pi, 1000)[2]
area = sums(lambda x: np.abs(np.sin(x)), 0, 1.5 * np.pi, 1000)[2]
print(f"sin on [0, 3 pi / 2]: {signed:.4f}, area {area:.4f}")
