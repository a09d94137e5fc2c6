import numpy as np

rng = np.random.default_rng(0)
n, d, m = 4, 2, 3                              # examples, inputs, units
X, W = rng.normal(size=(n, d)), rng.normal(size=(d, m))
b = rng.normal(size=m)

Z = X @ W + b                                  # the whole batch
assert Z.shape == (n, m)
for i in range(n):
    x = X[i]                                   # one example
    assert np.allclose(W.T @ x + b, Z[i])      # W^T x, a column on paper
    for k in range(m):                         # one unit, one dot product
        assert np.isclose(W[:, k] @ x + b[k], Z[i, k])

S = W.T                                        # stored units × inputs
assert np.allclose(X @ S.T + b, Z)

X1 = np.hstack([X, np.ones((n, 1))])           # one more input, always 1
W1 = np.vstack([W, b])                         # one more row, the bias
assert np.allclose(X1 @ W1, Z)
print("X", X.shape, "@ W", W.shape, "+ b", b.shape, "= Z", Z.shape)
print("with a column of ones:", X1.shape, "@", W1.shape, "=",
      (X1 @ W1).shape)

x = X[0]
z, z_doubled = W.T @ x + b, W.T @ (2 * x) + b
print("f(2x) == 2 f(x):", np.allclose(z_doubled, 2 * z))
print("f(2x) == 2 f(x) - b:", np.allclose(z_doubled, 2 * z - b))
