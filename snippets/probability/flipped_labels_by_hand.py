from fractions import Fraction
from itertools import product

flip = {0: Fraction(3, 4), 1: Fraction(1, 4)}  # right, flipped
values = range(4)
p = [Fraction(0)] * 4  # mass of X, the number of flipped labels
for outcome in product([0, 1], repeat=3):
    X = sum(outcome)
    p[X] += flip[outcome[0]] * flip[outcome[1]] * flip[outcome[2]]
F = [sum(p[:x + 1]) for x in values]
print("p(x)  ", *[f"{int(64 * v):3}/64" for v in p])
print("F(x)  ", *[f"{int(64 * v):3}/64" for v in F])


def quantile(u):  # the smallest x with F(x) >= u
    return min(x for x in values if F[x] >= u)


for u in (Fraction(1, 5), Fraction(27, 64), Fraction(1, 2), Fraction(9, 10)):
    print(f"quantile at {u!s:>5}: {quantile(u)}")
for u in [Fraction(i, 128) for i in range(1, 128)]:
    for x in values:
        assert (quantile(u) <= x) == (u <= F[x])
assert sum(p) == 1
