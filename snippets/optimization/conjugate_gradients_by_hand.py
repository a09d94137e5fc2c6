from fractions import Fraction

import numpy as np


def conjugate_gradients(product, b, steps):
    x = 0 * b
    r = b - product(x)                # minus the gradient
    d = r
    for step in range(steps):
        Ad = product(d)
        alpha = (r @ r) / (d @ Ad)    # lowest point along d
        x, r_new = x + alpha * d, r - alpha * Ad
        beta = (r_new @ r_new) / (r @ r)
        print(f"step {step + 1}: alpha {alpha}, x ({x[0]}, {x[1]}),"
              f" residual ({r_new[0]}, {r_new[1]}), beta {beta}")
        r, d = r_new, r_new + beta * d
    return x


A = np.array([[Fraction(2), 1], [1, 1]])
b = np.array([Fraction(1), 0])
x = conjugate_gradients(lambda v: A @ v, b, 2)
assert (A @ x == b).all()             # fractions: no rounding at all
