import numpy as np


def layer_backward(dA, X, Z, W):
    Delta = dA * (1 - np.tanh(Z)**2)  # elementwise: examples × units
    dW = X.T @ Delta                  # inputs × units, summed over examples
    db = Delta.sum(axis=0)            # units
    dX = Delta @ W.T                  # examples × inputs, for the layer below
    return dW, db, dX


def complex_step(f, M):
    """Partial derivatives of f at M, one entry at a time."""
    slopes = np.zeros(M.shape)
    for index in np.ndindex(M.shape):
        step = np.zeros(M.shape, dtype=complex)
        step[index] = 1e-30j
        slopes[index] = f(M + step).imag / 1e-30
    return slopes


rng = np.random.default_rng(0)
for n in (1, 5):                      # one example is a batch with one row
    X, Y = rng.normal(size=(n, 4)), rng.normal(size=(n, 3))
    W, b = rng.normal(size=(4, 3)), rng.normal(size=3)
    loss = lambda X, W, b: np.sum((np.tanh(X @ W + b) - Y)**2) / n
    Z = X @ W + b
    dW, db, dX = layer_backward(2 * (np.tanh(Z) - Y) / n, X, Z, W)
    assert np.allclose(dW, complex_step(lambda M: loss(X, M, b), W))
    assert np.allclose(db, complex_step(lambda M: loss(X, W, M), b))
    assert np.allclose(dX, complex_step(lambda M: loss(M, W, b), X))
    print(f"n = {n}: dW {dW.shape}, db {db.shape}, dX {dX.shape} agree")
