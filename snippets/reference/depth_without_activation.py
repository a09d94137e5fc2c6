import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(50, 4))
A = X
for layer in range(20):
    A = A @ rng.normal(size=(4, 4)) / 2
W = np.linalg.lstsq(X, A)[0]
print("one matrix does the work of 20 layers:", np.allclose(X @ W, A))
