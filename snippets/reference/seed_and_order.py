import numpy as np

rng = np.random.default_rng(0)
W = rng.normal(size=(2, 3))
rng = np.random.default_rng(0)
noise = rng.normal()  # one more draw, before the weights
print("same weights:", np.array_equal(W, rng.normal(size=(2, 3))))
