import numpy as np


def forward(u, M0, M2):  # bounds of f and of its second derivative
    h = 2 * np.sqrt(u * M0 / M2)
    return h, h * M2 / 2 + 2 * u * M0 / h


def central(u, M0, M3):  # bounds of f and of its third derivative
    h = (3 * u * M0 / M3) ** (1 / 3)
    return h, h**2 * M3 / 6 + u * M0 / h


for name, p in (("float32", 24), ("float64", 53)):
    for rule in (forward, central):
        h, error = rule(2.0**-p, 1, 1)
        print(f"{name} {rule.__name__}: h {h:.1e}, error {error:.1e}")

loss, length = 0.2359, 0.039553  # from the program at the beginning
for h in (1e-12, 1e-14):
    noise = np.sqrt(9) * 2 * 2.0**-53 * loss / h  # nine parameters
    print(f"opening, h = {h:.0e}: rounding about {noise / length:.1%}")
