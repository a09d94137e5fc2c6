import numpy as np


def activation_derivative(z):
    return 1 - np.tanh(z)**2


def backward_pass(x, y, W):        # W: units × inputs, as in the article
    z = W @ x
    delta = 2 * (np.tanh(z) - y) * activation_derivative(z)
    return np.outer(delta, x), delta


def central(x, y, W, h=1e-5):
    slopes = np.zeros(W.shape)
    for index in np.ndindex(W.shape):
        E = np.zeros(W.shape)
        E[index] = h
        up, down = (np.sum((np.tanh((W + s*E) @ x) - y)**2) for s in (1, -1))
        slopes[index] = (up - down) / (2*h)
    return slopes


rng = np.random.default_rng(0)
for shape in [(3, 3), (1, 3), (3, 1), (2, 3), (4, 3)]:
    W = rng.normal(size=shape)
    x, y = rng.normal(size=shape[1]), rng.normal(size=shape[0])
    G, delta = backward_pass(x, y, W)
    assert G.shape == W.shape and np.allclose(G, central(x, y, W))
    print(f"W {shape}: outer product agrees with central differences")
    if shape == (3, 3):
        right = np.isclose(delta * x, G)   # broadcast over the rows of G
        print(right.astype(int))
