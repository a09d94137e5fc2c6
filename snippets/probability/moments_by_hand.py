from fractions import Fraction

values = range(-2, 3)
p = Fraction(1, 5)  # probability of each value of X


def E(g):
    return sum(g(x) * p for x in values)


for name, g in (("X", lambda x: x), ("Y = X^2", lambda x: x**2)):
    mean, square = E(g), E(lambda x: g(x) ** 2)
    print(f"{name}: mean {mean}, mean square {square}, "
          f"variance {square - mean**2}")
cov = E(lambda x: x * x**2) - E(lambda x: x) * E(lambda x: x**2)
print("covariance of X and Y:", cov)

both = E(lambda x: x == 2 and x**2 == 4)  # indicators
apart = E(lambda x: x == 2) * E(lambda x: x**2 == 4)
print(f"P(X = 2, Y = 4) = {both}, P(X = 2) P(Y = 4) = {apart}")
assert cov == 0 and both != apart
