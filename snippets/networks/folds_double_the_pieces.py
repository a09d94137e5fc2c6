import numpy as np


def tent(x):  # two ReLU units
    return 2 * np.maximum(x, 0) - 4 * np.maximum(x - 0.5, 0)


n = 2**12  # finer than any kink below; floats hold these values exactly
x = np.arange(n + 1) / n
for layers in (1, 2, 3, 10):
    y = x
    for _ in range(layers):
        y = tent(y)
    slopes = np.diff(y) * n
    pieces = 1 + np.count_nonzero(np.diff(slopes))
    print(f"{layers:2} layers, {2 * layers:2} units: {pieces:4} pieces, "
          f"slopes {slopes.min():.0f} and {slopes.max():.0f}")
    assert pieces == 2**layers
