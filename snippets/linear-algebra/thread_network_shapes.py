import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])     # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
n, d = X.shape

Z1 = X @ W1 + b1                                 # (4, 3) + (3,)
assert Z1.shape == (n, 3)
assert np.allclose(Z1, np.einsum("ij,jk->ik", X, W1) + b1)
Z2 = np.tanh(Z1) @ W2 + b2                       # (4, 2) + (2,)
assert Z2.shape == (n, 2)
print("first row of Z1:", Z1[0].round(1).tolist())

E = np.exp(Z2)                                   # examples × classes
P = E / E.sum(axis=1, keepdims=True)             # (4, 2) / (4, 1)
print("P[0] =", P[0].round(3).tolist(), " row sums",
      P.sum(axis=1).round(3).tolist())

try:
    E / E.sum(axis=1)                            # (4, 2) / (4,)
except ValueError as error:
    print(type(error).__name__, "with 4 rows:", str(error).strip())
two = E[:2] / E[:2].sum(axis=1)                  # (2, 2) / (2,)
print("no error with 2 rows: row sums", two.sum(axis=1).round(3).tolist())
