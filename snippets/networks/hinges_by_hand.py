import numpy as np


def relu(z):
    return np.maximum(z, 0)


w = np.array([1.0, 1.0, -2.0])
b = np.array([0.0, -1.0, 4.0])
v = np.array([1.0, -2.0, 0.5])


def f(x):
    return relu(np.outer(x, w) + b) @ v


kinks, jumps = 0 - b / w, v * np.abs(w)
for t, jump in sorted(zip(kinks, jumps)):
    print(f"kink at {t:.0f}: slope changes by {jump:+.0f}")
x = np.array([-1.0, 0.0, 1.0, 2.0, 3.0])
print("values", f(x))
print("slopes", np.diff(f(x)))
