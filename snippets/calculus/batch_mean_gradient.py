import numpy as np

X = np.array([[1.0, 2.0], [1.0, 0.0]])  # examples × inputs
n = len(X)


def squared(w, y):
    return np.mean((X @ w - y) ** 2) / 2


def cross_entropy(w, y):
    z = X @ w
    return np.mean(np.log1p(np.exp(z)) - y * z)


def differences(loss, w, y, h=1e-5):
    return np.array([(loss(w + h * e, y) - loss(w - h * e, y)) / (2 * h)
                     for e in np.eye(2)])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


w, y = np.array([3.0, 2.0]), np.array([3.0, 1.0])
rows = (X @ w - y)[:, None] * X  # one gradient in each row
print("squared loss")
print("  each example:", rows.tolist())
print("  mean of the rows:", rows.mean(axis=0).tolist())
assert np.allclose(rows.mean(axis=0), X.T @ (X @ w - y) / n)
assert np.allclose(X.T @ (X @ w - y) / n, differences(squared, w, y))

y = np.array([1.0, 0.0])
print("cross-entropy")
for w in (np.zeros(2), np.array([1.0, 0.0])):
    p = sigmoid(X @ w)
    grad = X.T @ (p - y) / n
    print(f"  at {w.tolist()}: p {p.round(4)}")
    print(f"    gradient {grad.round(4) + 0.0}")
    assert np.allclose(grad, differences(cross_entropy, w, y))
