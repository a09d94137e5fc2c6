from fractions import Fraction as F
from itertools import combinations, product

y, theta, B = [5, 1, 0, -2], 2, 2
g = [theta - v for v in y]  # gradients of (theta - y)^2 / 2
n = len(g)


def mean_and_variance(values):
    mean = F(sum(values), len(values))
    return mean, sum((v - mean) ** 2 for v in values) / len(values)


mean, one_row = mean_and_variance(g)
once = [F(sum(rows), B) for rows in combinations(g, B)]
again = [F(sum(rows), B) for rows in product(g, repeat=B)]
print("row gradients", g, "mean", mean, "variance", one_row)
print("six batches", *once)
for name, batches in (("without", once), ("with", again)):
    center, spread = mean_and_variance(batches)
    print(f"{name} replacement: {len(batches)} batches, mean {center}, "
          f"variance {spread}")
    assert center == mean
assert spread == one_row / B
assert mean_and_variance(once)[1] == one_row / B * F(n - B, n - 1)
