from itertools import product

import numpy as np

a, w, q = np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5
z, chance = [], []
for mask in product((0, 1), repeat=2):
    m = np.array(mask)
    z.append(w @ (m * a / q))
    chance.append(np.prod(np.where(m == 1, q, 1 - q)))
z, chance = np.array(z), np.array(chance)
mean = chance @ z
variance = chance @ (z - mean) ** 2
assert np.isclose(variance, (1 - q) / q * np.sum((w * a) ** 2))
print(f"four masks: {z}")
print(f"mean {mean}, without a mask {w @ a}, variance {variance}")
print(f"mean of ReLU {chance @ np.maximum(z, 0)}, "
      f"ReLU without a mask {max(w @ a, 0)}")
