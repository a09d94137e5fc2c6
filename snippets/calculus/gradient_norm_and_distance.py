import numpy as np


def saturated(w):  # one sigmoid unit, input 1, target 1
    return (1 / (1 + np.exp(-w[0])) - 1) ** 2 / 2


def valley(w):
    return (1e-6 * w[0] ** 2 + w[1] ** 2) / 2


h = 1e-5
print("function  w           gradient norm     loss")
for f, w in ((valley, (500, 0)), (valley, (0, 0.5)),
             (saturated, (0, 0)), (saturated, (-12, 0))):
    grad = [(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(2)]
    print(f"{f.__name__:9} {str(w):11} {np.linalg.norm(grad):13.6f}"
          f" {f(w):8.4f}")
