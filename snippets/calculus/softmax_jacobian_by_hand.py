import numpy as np


def softmax(z):
    E = np.exp(z)
    return E / E.sum()


z = np.array([np.log(2), 0.0, 0.0])
p = softmax(z)
J = np.diag(p) - np.outer(p, p)
print("p =", p.round(4))
print("16 J =", *(16 * J).round(6), sep="\n")

for j, e in enumerate(np.eye(3)):            # complex step in z_j
    column = softmax(z + 1e-30j * e).imag / 1e-30
    assert np.allclose(J[:, j], column, rtol=1e-13, atol=0)
# Probabilities keep their sum, and a common shift changes nothing.
assert np.allclose(J.sum(axis=0), 0) and np.allclose(J.sum(axis=1), 0)
