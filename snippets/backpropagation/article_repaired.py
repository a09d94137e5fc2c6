import numpy as np


def activation_derivative(z):
    return 1 - np.tanh(z)**2


def backward_pass(x, y, W):        # W: units × inputs, as in the article
    z = W @ x
    delta = 2 * (np.tanh(z) - y) * activation_derivative(z)
    return np.outer(delta, x), delta


rng = np.random.default_rng(0)
for shape in [(2, 3), (4, 3), (1, 3), (3, 1), (3, 3)]:
    W = rng.normal(size=shape)
    x, y = rng.normal(size=shape[1]), rng.normal(size=shape[0])
    G, delta = backward_pass(x, y, W)
    for index in np.ndindex(shape):                # central differences
        E = np.zeros(shape)
        E[index] = 1e-5
        up, down = (np.sum((np.tanh(V @ x) - y)**2) for V in (W + E, W - E))
        assert np.isclose(G[index], (up - down) / 2e-5)
    print(f"W {shape}: outer product agrees with central differences")
print(np.isclose(delta * x, G).astype(int))        # broadcast over the rows
