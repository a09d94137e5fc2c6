import numpy as np

q = np.array([2.0, 0, 2, 0])  # one query, d = 4
K = np.array([[np.log(6), 1, 0, 2],  # keys × features
              [0, 3, np.log(3), 1],
              [1, 0, -1, 5]])
V = np.array([[1.0, 0], [0, 1], [2, 2]])  # keys × features

s = K @ q / np.sqrt(4)
e = np.exp(s - s.max())
alpha = e / e.sum()
o = alpha @ V
print("scores", s.round(4), " ln 6, ln 3:", np.log([6, 3]).round(4))
print("weights", alpha.round(4), " sum", alpha.sum().round(4))
print("output", o.round(4))
order = [2, 0, 1]  # another order of the pairs of key and value
e2 = np.exp(K[order] @ q / 2)
print("reordered", (e2 / e2.sum() @ V[order]).round(4))
assert np.allclose(alpha, [0.6, 0.3, 0.1]) and np.allclose(o, [0.8, 0.5])
