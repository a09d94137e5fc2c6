import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # examples × inputs
y = np.array([0, 1, 1, 0])
W1 = np.array([[1, -1], [-1, 1]])  # inputs × units
w2 = np.array([1, 1])  # one weight for each unit

H = np.maximum(X @ W1, 0)  # ReLU: negative sums become zero
f = H @ w2
for x, h, value in zip(X, H, f):
    print(f"x = {x.tolist()}   h = {h.tolist()}   sum = {value}")
assert (f == y).all()
assert (f == np.abs(X[:, 0] - X[:, 1])).all()
