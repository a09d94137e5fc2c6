from fractions import Fraction as F

p = {(0, 0): F(3, 8), (0, 2): F(3, 8), (1, 3): F(1, 8), (1, 7): F(1, 8)}


def E(g):  # over the joint distribution
    return sum(g(x, y) * weight for (x, y), weight in p.items())


def given(x, g):  # E[g(Y) | X = x]
    return (E(lambda u, y: g(y) * (u == x))
            / E(lambda u, y: u == x))


mean = {x: given(x, lambda y: y) for x in (0, 1)}
var = {x: given(x, lambda y: (y - mean[x]) ** 2) for x in (0, 1)}
print("E[Y | X = 0], E[Y | X = 1]:", *mean.values())
print("Var(Y | X = 0), Var(Y | X = 1):", *var.values())
mu = E(lambda x, y: y)
within = E(lambda x, y: var[x])
between = E(lambda x, y: (mean[x] - mu) ** 2)
total = E(lambda x, y: (y - mu) ** 2)
print(f"mean of the conditional means {E(lambda x, y: mean[x])} = {mu}")
print(f"within {within} + between {between} = Var(Y) {total}")
best = E(lambda x, y: (y - mean[x]) ** 2)
other = E(lambda x, y: (y - {0: 1, 1: 7}[x]) ** 2)
print(f"squared error of E[Y | X] {best}, of 1 and 7 {other}")
assert within + between == total and best == within
