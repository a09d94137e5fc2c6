import numpy as np

large, small = np.float32(2**24), np.float32(1)
one_by_one = large
for _ in range(1000):
    one_by_one += small
small_first = large + sum([small] * 1000)
print(f"large first: {one_by_one:.0f}")
print(f"small first: {small_first:.0f}")
