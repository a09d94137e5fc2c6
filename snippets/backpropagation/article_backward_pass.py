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
    print(type(error).__name__, error)


def activation_derivative(z):
    return 1 - np.tanh(z)**2


print("W       x       g       W - lr * g")
for W_shape, x_shape in [((3,), (3,)), ((1, 3), (3,)), ((3, 1), (1,)),
                         ((3, 3), (3,)), ((2, 3), (3,)), ((4, 3), (3,)),
                         ((3, 3), (5, 3)), ((3, 3), (3, 5)), ((3, 3), (3, 3))]:
    W, x = np.ones(W_shape), np.ones(x_shape)    # W: units × inputs
    row = f"{W_shape!s:8}{x_shape!s:8}"
    try:
        g = backward_pass(x, 0, W, np.tanh)      # every target is 0
        row += f"{g.shape!s:8}"
        row += str((W - 0.5 * g).shape)
    except ValueError:
        row += "ValueError"
    print(row)
