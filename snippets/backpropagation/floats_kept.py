import numpy as np

rng = np.random.default_rng(0)
n, d, L = 256, 64, 12                      # examples, units, layers
X = rng.normal(size=(n, d))
theta = [(rng.normal(size=(d, d)) / 8, np.zeros(d)) for _ in range(L)]


def floats(arrays):
    """Numbers in these arrays, each array counted once."""
    return sum({id(M): M.size for M in arrays}.values())


everything, needed, A = [X], [X], X
for W, b in theta:
    XW = A @ W                             # its sweep needs A and W
    Z = XW + b                             # needs nothing
    A = np.tanh(Z)                         # needs its own result
    everything += [XW, Z, A]
    needed.append(A)
weights = sum(W.size + b.size for W, b in theta)
print("weights and biases:", weights)
print("needed by the sweep:", floats(needed))
print("all nodes:", floats(everything))
assert floats(needed) == (L + 1) * n * d
assert floats(everything) == (3 * L + 1) * n * d

grads, G = [], np.ones(A.shape)            # loss: sum of the output
for (W, b), A_in, A_out in zip(theta[::-1], needed[-2::-1], needed[::-1]):
    Delta = G * (1 - A_out**2)             # only what is in `needed`
    grads.append(A_in.T @ Delta)
    G = Delta @ W.T
V = rng.normal(size=(d, d))                # one direction for W of layer 1
A = X
for k, (W, b) in enumerate(theta):
    A = np.tanh(A @ (W + 1e-30j * V * (k == 0)) + b)
assert np.isclose(np.sum(grads[-1] * V), A.sum().imag / 1e-30)
