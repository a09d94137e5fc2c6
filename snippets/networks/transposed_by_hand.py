import numpy as np


def banded(w, n, s):                   # inputs × outputs
    W = np.zeros((n, (n - len(w)) // s + 1), dtype=int)
    for t in range(W.shape[1]):
        W[s * t:s * t + len(w), t] = w
    return W


W = banded([1, 2, 3], n=7, s=2)        # 7 inputs, 3 outputs
u = np.array([1, 10, 100])
up = W @ u                             # transposed: from 3 to 7
print("transposed:", up)
print("and back:  ", W.T @ up)

spread = np.zeros(5, dtype=int)        # zeros between the numbers of u
spread[::2] = u
assert np.array_equal(up, np.convolve(spread, [1, 2, 3]))

for k in (3, 4):
    ones = banded(np.ones(k, dtype=int), n=2 * 5 + k, s=2)
    print(f"k = {k}: {ones.sum(axis=1)}")
