import numpy as np

rng = np.random.default_rng(0)
n, d = 200, 3
X = rng.normal(size=(n, d)) @ np.array([[1, 0.5, 0], [0, 1, 0.3], [0, 0, 2]])
X = X - X.mean(axis=0)
S = X.T @ X / n


def f(C):
    return (np.log(np.linalg.det(C)) + np.trace(np.linalg.inv(C) @ S)) / 2


def gradient(C):
    inverse = np.linalg.inv(C)
    return ((inverse - inverse @ S @ inverse) / 2).T


M = np.eye(d) + 0.3 * rng.normal(size=(d, d))    # not symmetric
for j, k in np.ndindex(d, d):
    moved = M.astype(complex)
    moved[j, k] += 1e-30j
    assert np.isclose(f(moved).imag / 1e-30, gradient(M)[j, k])
assert np.allclose(gradient(S), 0)
for scale in [0.5, 0.9, 1.0, 1.1, 2.0]:
    print(f"f({scale} S) = {f(scale * S):.4f}")
