from itertools import product

import numpy as np

X = np.array([[2.0, 1.0], [1.0, 0.0], [0.0, 2.0]])
y, q = np.array([3.0, 0.0, 2.0]), 0.5


def dropout_fit(X):
    d = X.shape[1]
    gram, right = np.zeros((d, d)), np.zeros(d)
    masks = [np.reshape(m, X.shape) for m in product((0, 1), repeat=X.size)]
    for m in masks:                            # all 64, equally probable
        gram += (m * X / q).T @ (m * X / q) / len(masks)
        right += (m * X / q).T @ y / len(masks)
    return np.linalg.solve(gram, right)


def ridge_fit(X, penalty):
    return np.linalg.solve(X.T @ X + penalty, X.T @ y)


for name, units in (("as given", [1, 1]), ("input 2 in mm", [1, 1000])):
    A = X * units
    scaled = ridge_fit(A, (1 - q) / q * np.diag(np.sum(A**2, axis=0)))
    assert np.allclose(dropout_fit(A), scaled)
    plain = ridge_fit(A, 5 * np.eye(2))
    print(f"{name}: dropout forecasts {np.round(A @ scaled, 4)}")
    print(f"{'':{len(name)}}  ridge forecasts   {np.round(A @ plain, 4)}")
