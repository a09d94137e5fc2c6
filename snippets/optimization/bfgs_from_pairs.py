import numpy as np


def bfgs_update(C, s, y):
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ C @ V.T + rho * np.outer(s, s)


def two_loops(g, pairs):
    """C @ g, where C is I after the updates; needs no matrix."""
    q, alphas = g.copy(), []
    for s, y in reversed(pairs):
        alphas.append(s @ q / (y @ s))
        q = q - alphas[-1] * y
    for (s, y), alpha in zip(pairs, reversed(alphas)):
        q = q + (alpha - y @ q / (y @ s)) * s
    return q


C = bfgs_update(np.eye(2), np.array([1, 0]), np.array([2, 1]))
print("by hand:", *C, " C y =", C @ [2, 1])

rng = np.random.default_rng(0)
M = rng.normal(size=(6, 6))
A = M @ M.T + np.eye(6)               # a quadratic: y = A s
C, pairs = np.eye(6), []
for s in np.eye(6):
    pairs.append((s, A @ s))
    C = bfgs_update(C, *pairs[-1])
g = rng.normal(size=6)
print("matrix   ", (C @ g).round(4))
print("two loops", two_loops(g, pairs).round(4))
assert np.allclose(C @ g, two_loops(g, pairs))
assert np.all(np.linalg.eigvalsh(C) > 0)
