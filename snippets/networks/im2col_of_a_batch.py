import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

rng = np.random.default_rng(0)
N, H, W, C, m, k, P, s = 2, 6, 5, 3, 4, 3, 1, 2
images = rng.normal(size=(N, H, W, C))
kernels = rng.normal(size=(k, k, C, m))
b = rng.normal(size=m)

padded = np.pad(images, ((0, 0), (P, P), (P, P), (0, 0)))
windows = sliding_window_view(padded, (k, k), axis=(1, 2))[:, ::s, ::s]
windows = windows.transpose(0, 1, 2, 4, 5, 3)    # row, column, channel
H_out, W_out = windows.shape[1:3]
patches = windows.reshape(-1, k * k * C)         # im2col
Z = patches @ kernels.reshape(-1, m) + b
print("patches", patches.shape, "@", (k * k * C, m), "=", Z.shape)
Z = Z.reshape(N, H_out, W_out, m)
print("output", Z.shape)

for n, r, c, u in np.ndindex(Z.shape):           # the definition
    z = b[u]
    for i, j, h in np.ndindex(k, k, C):
        z += kernels[i, j, h, u] * padded[n, s * r + i, s * c + j, h]
    assert np.isclose(Z[n, r, c, u], z)
print(f"copies per pixel {patches.size / images.size:.2f}")
