import numpy as np

x, y = np.array([1.0, 0.1]), np.array([0.8, -0.8])


def f(w):
    return np.sum((np.tanh(w * x) - y) ** 2) / 2


def slope(w):
    a = np.tanh(w * x)
    return np.sum((a - y) * (1 - a**2) * x)


for low, high in ((-14, -8), (-4, -2), (0, 2)):
    sign = np.sign(slope(high))
    for halving in range(60):                 # the slope changes its sign
        middle = (low + high) / 2
        if np.sign(slope(middle)) == sign:
            high = middle
        else:
            low = middle
    bend = (slope(low + 1e-4) - slope(low - 1e-4)) / 2e-4
    kind = "minimum" if bend > 0 else "maximum"
    print(f"w {low:8.4f}  loss {f(low):.4f}  f'' {bend:7.4f}  {kind}")
