import numpy as np


def hinges(f, n):
    x = np.linspace(0, 1, n + 1)  # n strips, n units
    slope = np.diff(f(x)) * n
    v = np.diff(slope, prepend=0)  # change of slope at each kink
    return lambda t: f(x[0]) + np.maximum(t[:, None] - x[:-1], 0) @ v


def wave(x):
    return np.sin(7 * x)


def corner(x):
    return np.abs(x - 1 / 3)


t = np.linspace(0, 1, 5041)
for n in (4, 8, 16, 32):
    smooth = np.abs(hinges(wave, n)(t) - wave(t)).max()
    kinked = np.abs(hinges(corner, n)(t) - corner(t)).max()
    print(f"{n:2} units: wave {smooth:.5f}, bound {49 / 8 / n**2:.5f};"
          f" corner {kinked:.6f}, bound {1 / 2 / n:.6f}")
    assert smooth <= 49 / 8 / n**2 and kinked <= 1 / 2 / n
