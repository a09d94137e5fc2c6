import numpy as np

first = np.random.default_rng(7).random((3, 3))
again = np.random.default_rng(7).random((3, 3))
other = np.random.default_rng(8).random((3, 3))
print("same seed, same matrix: ", np.array_equal(first, again))
print("other seed, same matrix:", np.array_equal(first, other))
