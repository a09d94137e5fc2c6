from fractions import Fraction

import numpy as np


def grad(x):  # slopes 25, 1, 25: mu = 1, L = 25, minimum at 0
    return 25 * x if x < 1 else x + 24 if x < 2 else 25 * x - 24


lr, beta = Fraction(1, 9), Fraction(4, 9)  # Polyak's for kappa = 25
before, now = Fraction(2592, 1225), Fraction(792, 1225)
seen = []
for t in range(6):
    seen.append(now)
    before, now = now, now - lr * grad(now) + beta * (now - before)
print("exact:", *seen[:3])
assert seen[3:] == seen[:3]

for name, lr, beta, ahead in (("heavy ball", 1 / 9, 4 / 9, 0),
                              ("Nesterov", 1 / 25, 2 / 3, 2 / 3),
                              ("gradient descent", 1 / 13, 0, 0)):
    x, v, path = 3.3, 0.0, []
    for t in range(60):
        v = beta * v - lr * grad(x + ahead * v)
        x = x + v
        path.append(x)
    print(f"{name:16} steps 58 to 60:", *np.round(path[57:], 4) + 0.0)
