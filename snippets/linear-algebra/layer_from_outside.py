import numpy as np

rng = np.random.default_rng(0)
W = rng.normal(size=(3, 3))                    # what was trained
b = rng.normal(size=3)


def layer(X):                                  # what was loaded
    return X @ W.T + b


b_found = layer(np.zeros((1, 3)))[0]
W_found = layer(np.eye(3)) - b_found           # row j: the image of e_j
print("bias correct:", np.allclose(b_found, b))
print("weights are W:", np.allclose(W_found, W))
print("weights are W.T:", np.allclose(W_found, W.T))
x = rng.normal(size=3)
assert np.allclose(layer(x), W_found.T @ x + b_found)
