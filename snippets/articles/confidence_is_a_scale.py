import numpy as np

z = np.array([1.0, 0.5, -0.5])  # scores of three classes


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


for c in (1, 5, 10):
    p = softmax(c * z)
    print(f"scores times {c:2d}: class {p.argmax()}, p = {p.max():.4f}")
