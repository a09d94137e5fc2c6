import numpy as np

f, slope = np.sqrt, 0.25  # at 4
u, M0, M3 = 2.0**-53, 2, 3 / 8 * 4**-2.5  # sizes of f and of f''' at 4


def quotient(h):
    return (-3 * f(4) + 4 * f(4 + h) - f(4 + 2 * h)) / (2 * h)


for h in (1e-1, 1e-2, 1e-3):
    error = quotient(h) - slope
    print(f"h = {h:.0e}: error {error:.1e} "
          f"= {error / (h**2 * M3):.3f} h^2 f'''")
h = (6 * u * M0 / M3) ** (1 / 3)
bound = h**2 * M3 / 3 + 4 * u * M0 / h
print(f"best h {h:.1e}, bound {bound:.1e}")
assert abs(quotient(h) - slope) <= 1.1 * bound
