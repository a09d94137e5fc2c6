import numpy as np

eps = 1e-5
Z = np.array([[1.0, 2.0, 6.0], [3.0, 2.0, 1.0],
              [5.0, 8.0, 2.0], [7.0, 4.0, 7.0]])   # examples × units


def standardize(Z, axis):
    mu = Z.mean(axis=axis, keepdims=True)
    var = Z.var(axis=axis, keepdims=True)
    return (Z - mu) / np.sqrt(var + eps)


def rms(Z):
    return Z / np.sqrt(np.mean(Z**2, axis=1, keepdims=True) + eps)


batch, layer = standardize(Z, 0), standardize(Z, 1)
print("row 1, batch normalization ", batch[0].round(3).tolist())
print("row 1, layer normalization ", layer[0].round(3).tolist())
print("row 1, RMS normalization   ", rms(Z)[0].round(3).tolist())
print("row 1 alone: batch         ", standardize(Z[:1], 0)[0].tolist())
print("row 1 alone: layer         ",
      standardize(Z[:1], 1)[0].round(3).tolist())
