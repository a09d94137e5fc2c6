import numpy as np


def banded(w, n, s=1):                 # inputs × outputs
    W = np.zeros((n, (n - len(w)) // s + 1), dtype=int)
    for t in range(W.shape[1]):
        W[s * t:s * t + len(w), t] = w
    return W


x = np.array([1, 2, 0, 3])
w = np.array([1, 0, -2])
W = banded(w, 4)
print(W)
print("z =", W.T @ x)
assert np.array_equal(W.T @ x, np.correlate(x, w, "valid"))

W = banded(w, 100)
print(f"{W.size} places, {np.count_nonzero(W)} not zero, "
      f"{len(w)} parameters")
