from itertools import product

import numpy as np

y = np.array(list(product((0, 1), repeat=10)))  # all labels, equally likely
ones = y.sum(axis=1, keepdims=True) - y  # among the other nine
right = (ones > 4.5) == y  # is the majority of the nine the tenth?
print(f"share right: mean {right.mean():.2f}, "
      f"variance {right.mean(axis=1).var():.3f}")
print(f"variance if independent = {0.25 / 10:.3f}")
print(f"five of each class: {right[y.sum(axis=1) == 5].mean():.2f} right")
