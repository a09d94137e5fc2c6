import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

for H, k, P, s in [(28, 3, 0, 1), (28, 3, 1, 1), (28, 3, 1, 2), (7, 2, 0, 2)]:
    starts = [r for r in range(0, H + 2 * P, s) if r + k <= H + 2 * P]
    assert len(starts) == (H + 2 * P - k) // s + 1
    print(f"H = {H}, k = {k}, P = {P}, s = {s}: H_out = {len(starts)}")

rng = np.random.default_rng(0)
N, H, W, C, m, k, P, s = 2, 8, 7, 3, 4, 3, 1, 2
images = rng.normal(size=(N, H, W, C))
kernels, b = rng.normal(size=(k, k, C, m)), rng.normal(size=m)
padded = np.pad(images, ((0, 0), (P, P), (P, P), (0, 0)))
windows = sliding_window_view(padded, (k, k), axis=(1, 2))[:, ::s, ::s]
Z = np.einsum("nhwcij,ijcm->nhwm", windows, kernels) + b
print("windows", windows.shape, "output", Z.shape)

Delta = rng.normal(size=Z.shape)
grad_windows = np.einsum("nhwm,ijcm->nhwcij", Delta, kernels)
grad_padded = np.zeros(padded.shape)
for r, c in np.ndindex(Z.shape[1:3]):  # each window adds where it lay
    share = grad_windows[:, r, c].transpose(0, 2, 3, 1)
    grad_padded[:, s*r:s*r + k, s*c:s*c + k] += share
grad_images = grad_padded[:, P:P + H, P:P + W]
print("gradient of the images", grad_images.shape)
# Z - b is linear in the images, so both products must agree
assert np.isclose(np.sum(grad_images * images), np.sum(Delta * (Z - b)))
