import numpy as np


def slope_through(phi, slope, w, b, depth, a=0.5):
    product = 1.0
    for _ in range(depth):
        z = w * a + b
        a = phi(z)
        product *= slope(z) * w
    return product


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_slope(z):
    return sigmoid(z) * (1 - sigmoid(z))


def tanh_slope(z):
    return 1 - np.tanh(z) ** 2


for depth in (1, 5, 10):
    s = slope_through(sigmoid, sigmoid_slope, 1, 0, depth)
    t = slope_through(np.tanh, tanh_slope, 1, 0, depth)
    print(f"{depth:2} layers: sigmoid {s:.2e}, "
          f"bound {0.25**depth:.2e}, tanh {t:.2e}")
    assert s <= 0.25**depth
centered = slope_through(sigmoid, sigmoid_slope, 4, -2, 10)
moved = slope_through(sigmoid, sigmoid_slope, 4, -2, 10, a=0.6)
saturated = slope_through(sigmoid, sigmoid_slope, 4, 2, 10)
print(f"w = 4, b = -2, from 0.5: {centered:.4f}, from 0.6: {moved:.4f}")
print(f"w = 4, b =  2, from 0.5: {saturated:.1e}")
