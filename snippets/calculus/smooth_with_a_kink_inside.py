import numpy as np


def relu(z):
    return np.maximum(z, 0)


def step(z):                       # slope of ReLU, with 0 at z = 0
    return (z > 0) * 1.0


for z in (0.3, 0.0, -0.3):         # relu(z) - relu(-z) is z
    assert relu(z) - relu(-z) == z
    print(f"z = {z:4}: slope by chain rule", step(z) + step(-z))

# The square of the length, through the length: 2 r times x / r.
for x in (np.array([3.0, 4.0]), np.array([0.0, 0.0])):
    r = np.linalg.norm(x)
    with np.errstate(invalid="ignore"):  # 0 / 0 is the point
        through_r = 2 * r * (x / r)
    print("x =", x, "via r:", through_r, "right:", 2 * x)
