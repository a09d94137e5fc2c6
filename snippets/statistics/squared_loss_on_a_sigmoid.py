import numpy as np

x = np.array([-4, -3, -2, -1, 1, 2, 3, 4.0])
y = np.array([0, 0, 0, 1, 0, 1, 1, 1])


def probability(w):  # of class 1, by one sigmoid unit
    return 1 / (1 + np.exp(-w * x))


def slope_squared(w):
    p = probability(w)
    return np.mean(2 * (p - y) * p * (1 - p) * x)


def slope_log(w):
    return np.mean((probability(w) - y) * x)


lr = 0.5
for name, slope in (("squared loss", slope_squared),
                    ("log loss", slope_log)):
    w = -5.0  # learned while the two class names were exchanged
    print(f"{name}: slope at the start {slope(w):.6f}")
    for step in range(1001):
        if step in (0, 10, 100, 1000):
            p = probability(w)
            right = np.sum((p > 0.5) == (y == 1))
            print(f"  step {step:4}: w {w:7.4f}, right {right} of 8")
        w -= lr * slope(w)
