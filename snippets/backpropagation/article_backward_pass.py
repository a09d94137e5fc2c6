import numpy as np


def backward_pass(x, y, weights, activation):
    z = np.dot(weights, x)
    a = activation(z)
    dL_da = 2*(a - y)
    da_dz = activation_derivative(z)
    dz_dw = x
    dL_dw = dL_da * da_dz * dz_dw
    return dL_dw


try:
    backward_pass(np.ones(3), np.zeros(3), np.ones((3, 3)), np.tanh)
except NameError as error:
    print("as printed:", type(error).__name__, error)


def activation_derivative(z):
    return 1 - np.tanh(z)**2


rng = np.random.default_rng(0)
print("W       x       g           W - lr * g  W -= lr * g")
for W_shape, x_shape in [((3, 3), (3,)), ((1, 3), (3,)), ((3, 1), (1,)),
                         ((2, 3), (3,)), ((4, 3), (3,)), ((3, 3), (5, 3)),
                         ((3, 3), (3, 5)), ((3, 3), (3, 3))]:
    W = rng.normal(size=W_shape)             # units × inputs, as there
    x = rng.normal(size=x_shape)
    y = np.zeros(W_shape[:1] + x_shape[1:])  # one target for each output
    cells = []
    try:
        g = backward_pass(x, y, W, np.tanh)
        cells.append(str(g.shape))
        cells.append(str((W - 0.5 * g).shape))
        W -= 0.5 * g
        cells.append("runs")
    except ValueError:
        cells.append("ValueError")
    row = [str(W_shape).ljust(8) + str(x_shape)] + cells
    print(f"{row[0]:16}" + "".join(f"{c:12}" for c in row[1:]).rstrip())
