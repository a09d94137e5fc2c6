import numpy as np


def f(x):
    return np.sqrt(1 + x**2)          # lowest at 0


def newton_step(x):
    return -(x / f(x)) / f(x) ** -3   # slope / curvature


for start in (0.8, 1.0, 1.2):
    path = [start]
    for step in range(3):
        path.append(path[-1] + newton_step(path[-1]))
    print("plain ", *(f"{x:9.4f}" for x in path))

for start in (1.2, 10.0):
    x, path, halvings = start, [start], []
    for step in range(6):
        s, slope, count = newton_step(x), x / f(x), 0
        while f(x + s) > f(x) + 1e-4 * slope * s:
            s, count = s / 2, count + 1
        x = x + s
        path.append(x)
        halvings.append(count)
    print("halved", *(f"{x:9.4f}" for x in path[:3]))
    print("       halvings", *halvings)
    assert abs(x) < 1e-6
