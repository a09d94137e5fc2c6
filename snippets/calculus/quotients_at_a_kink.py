import numpy as np


def relu(z):
    return np.maximum(z, 0.0)


def relu_slope(z):  # as relu in PyTorch and JAX: 0 at the kink
    return np.where(z > 0, 1.0, 0.0)


h = 0.01
for z in (0.02, 0.006, 0.0, -0.006, -0.02):
    central = (relu(z + h) - relu(z - h)) / (2 * h)
    print(f"ReLU at {z:6.3f}: central {central:.1f}, "
          f"convention {relu_slope(z):.0f}")
print(f"|z| at 0: central {(abs(h) - abs(-h)) / (2 * h):.0f}")

# relu(z) - relu(-z) is z, with slope 1 everywhere
for z in (0.5, 0.0):
    by_rules = relu_slope(z) - relu_slope(-z) * (-1)
    print(f"relu(z) - relu(-z) at {z}: by rules {by_rules:.0f}")
