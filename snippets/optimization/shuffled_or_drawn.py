from itertools import permutations, product

import numpy as np

y, lr, start = np.array([5.0, 1.0, 0.0, -2.0]), 0.05, 2.0


def after_one_pass(orders):  # rows: the orders in which y is used
    theta = np.full(len(orders), start)
    for column in np.array(orders).T:
        theta = theta - lr * (theta - y[column])
    return theta


shuffled = after_one_pass(list(permutations(range(4))))  # 24 orders
drawn = after_one_pass(list(product(range(4), repeat=4)))  # 256
for name, theta in (("shuffled", shuffled), ("drawn", drawn)):
    print(f"{name:8s} mean {theta.mean():.4f}, deviation {theta.std():.4f}")
missed = sum(0 not in rows for rows in product(range(4), repeat=4))
print(f"a given row is missed in {missed} of 256 draws, "
      f"{missed / 256:.4f}; for large n {np.exp(-1):.4f}")
assert np.isclose(shuffled.mean(), drawn.mean())
