from math import erf

import numpy as np


def p(x):  # standard normal density
    return np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)


exact = erf(2 / np.sqrt(2)) / 2  # from 0 to 2
errors = {}
print("        midpoint    trapezoid   Simpson")
for n in (4, 8, 16, 64, 128):
    x, h = np.linspace(0, 2, n + 1, retstep=True)
    M = h * p(x[:-1] + h / 2).sum()
    T = h * (p(x).sum() - (p(0) + p(2)) / 2)
    S = h / 3 * (p(0) + 4 * p(x[1:-1:2]).sum() + 2 * p(x[2:-1:2]).sum()
                 + p(2))
    errors[n] = np.abs([M - exact, T - exact, S - exact])
    if n <= 16:
        print(f"n = {n:2}: {M:.8f}  {T:.8f}  {S:.8f}")
print(f"exact:  {exact:.8f}")
print("errors at 64 over 128:",
      *[f"{ratio:.2f}" for ratio in errors[64] / errors[128]])
