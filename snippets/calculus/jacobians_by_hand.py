import numpy as np


def g(x):                                # 2 inputs, 3 outputs
    return np.array([x[0] * x[1], x[0] + x[1], x[0]**2])


def f(y):                                # 3 inputs, 2 outputs
    return np.array([y[0] * y[1] + y[2], y[1] * y[2]])


def J_g(x):
    return np.array([[x[1], x[0]], [1, 1], [2 * x[0], 0]])


def J_f(y):
    return np.array([[y[1], y[0], 1], [0, y[2], y[1]]])


x = np.array([2.0, 1.0])
J = J_f(g(x)) @ J_g(x)                   # outer at g(x), inner at x
print("g(x) =", g(x), " f(g(x)) =", f(g(x)))
print("J_g =", J_g(x).tolist())
print("J_f =", J_f(g(x)).tolist())
print("J_f J_g =", J.tolist())

for j, e in enumerate(np.eye(2)):        # column j: move input j
    h = 1e-5
    column = (f(g(x + h * e)) - f(g(x - h * e))) / (2 * h)
    assert np.allclose(J[:, j], column)
for h in (0.1, 0.01, 0.001):             # a step h in both inputs
    s = np.array([h, h])
    error = f(g(x + s)) - f(g(x)) - J @ s
    print(f"h = {h}: error / h =", (error / h).round(4))
