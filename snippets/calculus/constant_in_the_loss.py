import numpy as np

x = np.linspace(0.5, 1.5, 101)
u = 2.0**-53


def f(z, c):
    return z / (1 + z) + c


slope, d2 = 1 / (1 + x) ** 2, 2 / (1 + x) ** 3
for c in (0.0, 1000.0):
    h = np.median(2 * np.sqrt(u * f(x, c) / d2))
    for step in (h, h / 100):
        error = (f(x + step, c) - f(x, c)) / step - slope
        print(f"constant {c:4.0f}, h = {step:.1e}: error "
              f"{np.sqrt(np.mean(error**2)):.1e}")
