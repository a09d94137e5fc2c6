import numpy as np

x = np.array([0.5, 1.0])
W = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b = np.array([0.1, 0.0, -0.2])
y = np.array([1.0, 0.0, 0.0])

z = W.T @ x + b
delta = z - y  # of the loss L = 0.5 * sum((z - y)**2)
grad_W = np.outer(x, delta)
grad_x = W @ delta
J = W.T  # row k: derivatives of z[k] by the inputs
print("W and its gradient:", W.shape, grad_W.shape)
print("x and its gradient:", x.shape, grad_x.shape)
print("Jacobian of z by x:", J.shape)
assert np.allclose(grad_x, J.T @ delta)


def loss(W):
    return np.sum((W.T @ x + b - y) ** 2) / 2


h = 1e-5
for j in range(2):
    for k in range(3):
        E = np.zeros((2, 3))
        E[j, k] = h
        quotient = (loss(W + E) - loss(W - E)) / (2 * h)
        assert np.isclose(quotient, grad_W[j, k])
