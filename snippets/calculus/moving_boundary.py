import numpy as np

rng = np.random.default_rng(0)
x = rng.random(100_000)  # uniform from 0 to 1
theta, h = 0.3, 0.01


def step(x, theta):
    return (x > theta) * 1.0


def relu(x, theta):
    return np.maximum(x - theta, 0)


for name, g, inside, exact in (
        ("step", step, np.zeros_like(x), -1.0),
        ("relu", relu, -step(x, theta), -(1 - theta))):
    change = (g(x, theta + h) - g(x, theta - h)) / (2 * h)
    print(f"{name}: derivative of the mean {exact:.2f}")
    for what, slopes in (("mean of the slopes", inside),
                         ("differences", change)):
        error = slopes.std() / len(x)**0.5
        print(f"  {what:18} {slopes.mean():5.2f} +- {error:.3f}")
