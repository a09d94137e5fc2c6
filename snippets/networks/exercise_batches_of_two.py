import numpy as np

rng = np.random.default_rng(0)
Z = rng.normal(size=(2, 4)) * [1, 5, 25, 125]  # two examples, four units
Z_hat = (Z - Z.mean(axis=0)) / Z.std(axis=0)
print("z_hat", Z_hat.round(6).tolist())

g = rng.normal(size=(2, 4))                    # any slopes from above
back = (g - g.mean(axis=0) - Z_hat * np.mean(g * Z_hat, axis=0))
back /= Z.std(axis=0)
assert np.allclose(back, 0)
print("the gradient by Z is 0:", np.allclose(back, 0))
