import numpy as np


def unit(x):
    return x / np.sqrt(np.sum(x**2))


def jacobian(f, x):
    """Column by column, by the complex step."""
    eye = np.eye(len(x))
    return np.stack([f(x + 1e-30j * e).imag / 1e-30 for e in eye], 1)


x = np.array([1.0, 2.0, 2.0])
r, u = 3.0, unit(x)
J = (np.eye(3) - np.outer(u, u)) / r
print("27 J =", *(27 * J).round(6), sep="\n")
assert np.allclose(J, jacobian(unit, x), rtol=1e-13, atol=0)

rng = np.random.default_rng(0)
W = rng.normal(size=(4, 3))  # inputs × units, then normalized
v = rng.normal(size=4)
z = W.T @ v
P = np.eye(3) - np.outer(unit(z), unit(z))
chain = P @ W.T / np.linalg.norm(z)
assert np.allclose(chain, jacobian(lambda v: unit(W.T @ v), v))
print("singular values > 1e-12:",
      np.sum(np.linalg.svd(chain, compute_uv=False) > 1e-12))
