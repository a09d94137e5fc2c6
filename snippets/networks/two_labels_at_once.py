import numpy as np


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


y = np.array([1.0, 1.0, 0.0])  # two labels are right
z, w = np.zeros(3), np.zeros(3)
for step in range(2000):
    z = z - 0.5 * (softmax(z) * y.sum() - y)  # one softmax
    w = w - 0.5 * (1 / (1 + np.exp(-w)) - y)  # three sigmoids
print("softmax ", softmax(z).round(2))
print("sigmoids", (1 / (1 + np.exp(-w))).round(2))

h, z = 1e-20, np.array([1.0, 0.0, -1.0])
by_step = [-(y @ np.log(softmax(z + 1j * h * e))).imag / h
           for e in np.eye(3)]
print("gradient at (1, 0, -1)", np.round(by_step, 4))
print("sum of y times p - y  ", (2 * softmax(z) - y).round(4))
print("p - y                 ", (softmax(z) - y).round(4))
assert np.allclose(by_step, 2 * softmax(z) - y)
