from fractions import Fraction
from itertools import product

import numpy as np

flip = {0: Fraction(3, 4), 1: Fraction(1, 4)}
p = np.full((2, 4), Fraction(0))  # rows: Y, first label; columns: X, all
for a, b, c in product([0, 1], repeat=3):
    p[a, a + b + c] += flip[a] * flip[b] * flip[c]


def show(name, row, unit=64):
    print(f"{name:10}", *[f"{str(v * unit):>4}/{unit}" for v in row])


p_X, p_Y = p.sum(axis=0), p.sum(axis=1)
show("p(x, 0)", p[0])
show("p(x, 1)", p[1])
show("p(x)", p_X)
show("p(y)", p_Y, 4)
show("p(x | y=1)", p[1] / p_Y[1], 16)
show("p(y=1 | x)", p[1] / p_X, 3)
table = p.astype(float)
independent = np.outer(p_Y, p_X).astype(float)
print("rank", np.linalg.matrix_rank(table),
      "and with independence", np.linalg.matrix_rank(independent))
assert np.array_equal(p[1] / p_X, [Fraction(x, 3) for x in range(4)])
