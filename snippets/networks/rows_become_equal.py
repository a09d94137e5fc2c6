import numpy as np

rng = np.random.default_rng(0)
X0 = rng.normal(size=(8, 16)) / 2  # tokens × features


def weights(X):
    S = X @ X.T / np.sqrt(16)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def spread(X):  # largest minus smallest, in the worst feature
    return (X.max(axis=0) - X.min(axis=0)).max()


X = X0
for layer in range(5):
    print(f"after {layer} layers: spread of the rows {spread(X):.4f}")
    after = weights(X) @ X
    assert spread(after) <= spread(X) + 1e-12  # apart from rounding
    X = after
assert spread(X) < 1e-4
