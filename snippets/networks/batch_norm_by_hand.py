import numpy as np


def normalize(z):
    centered = z - z.sum() / len(z)
    return centered / np.sqrt(np.sum(centered**2) / len(z))


z = np.array([1.0, 3.0, 4.0, 5.0, 7.0])        # one unit, five examples
g = np.array([1.0, 0.0, 0.0, 0.0, 0.0])        # slopes of the loss by z_hat
z_hat, sigma = normalize(z), z.std()
back = (g - g.mean() - z_hat * np.mean(g * z_hat)) / sigma
print("mean", z.mean(), " variance", z.var())
print("z_hat", z_hat.tolist())
print("back ", back.round(6).tolist())

steps = z + 1e-30j * np.eye(5)                 # complex step, each element
slopes = [(g @ normalize(row)).imag / 1e-30 for row in steps]
assert np.allclose(back, slopes)
assert np.allclose([back.sum(), back @ z_hat], 0)
assert np.allclose(normalize(100 * z - 7), z_hat)
