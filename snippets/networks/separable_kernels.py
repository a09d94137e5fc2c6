import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def slide(image, K):                   # valid, one channel
    windows = sliding_window_view(image, K.shape)
    return np.einsum("rcij,ij->rc", windows, K)


rng = np.random.default_rng(0)
image = rng.integers(0, 10, size=(8, 9)).astype(float)
kernels = {"Sobel": [[1, 0, -1], [2, 0, -2], [1, 0, -1]],
           "Laplace": [[0, 1, 0], [1, -4, 1], [0, 1, 0]]}
for name, K in kernels.items():
    K = np.array(K, dtype=float)
    U, sigma, Vt = np.linalg.svd(K)
    rank = np.linalg.matrix_rank(K)
    total = 0
    for i in range(rank):
        column = sigma[i] * U[:, i:i + 1]
        total = total + slide(slide(image, column), Vt[i:i + 1])
    assert np.allclose(total, slide(image, K))
    print(f"{name}: rank {rank}, {6 * rank} products instead of 9")
