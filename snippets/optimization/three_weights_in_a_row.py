import numpy as np


def steps_to_leave(weights, start, lr=0.1):
    w, t = start, 0                           # all weights stay equal
    while (w**weights - 1) ** 2 / 2 > 0.25:
        w -= lr * (w**weights - 1) * w ** (weights - 1)
        t += 1
    return t


for start in (0.1, 0.01, 0.001):
    two, three = (steps_to_leave(weights, start) for weights in (2, 3))
    print(f"start {start:5.3f}  two weights {two:3d}  three {three:5d}")
print(f"ln(10) / ln(1.1) = {np.log(10) / np.log(1.1):.1f}")
