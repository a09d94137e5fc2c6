from fractions import Fraction as F
from itertools import combinations, product

losses = [F(v) for v in (1, 2, 4, 9, 4)]
n = len(losses)


def variance(values):
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values) / len(values)


sigma2 = variance(losses)
print(f"n = {n}, variance of one draw {sigma2}")
for B in range(1, n + 1):
    again = variance([sum(c) / B for c in product(losses, repeat=B)])
    once = variance([sum(c) / B for c in combinations(losses, B)])
    print(f"B = {B}: with {again}, without {once}, "
          f"factor {once / again}")
    assert again == sigma2 / B
    assert once == sigma2 / B * F(n - B, n - 1)
