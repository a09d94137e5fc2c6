import numpy as np


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


z = np.log([6.0, 3.0, 1.0])
print("p                ", softmax(z).round(4))
print("all logits + 100 ", softmax(z + 100).round(4))
print("all logits * 2   ", softmax(2 * z).round(4))
two = z[:2]
print("first of two     ", softmax(two)[0].round(4))
print("sigmoid          ", sigmoid(two[0] - two[1]).round(4))
assert np.allclose(softmax(z), [0.6, 0.3, 0.1])
assert np.allclose(softmax(z), softmax(z + 100))
assert np.allclose(softmax(np.log(softmax(z))), softmax(z))
