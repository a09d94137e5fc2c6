import numpy as np

rng = np.random.default_rng(0)
d, L = 64, 20
gaussian, orthogonal = np.eye(d), np.eye(d)
for _ in range(L):
    G = rng.normal(size=(d, d))
    U, _, Vt = np.linalg.svd(G)
    gaussian = gaussian @ G / np.sqrt(d)       # variance 1/d
    orthogonal = orthogonal @ (U @ Vt)         # all singular values 1

for name, M in (("gaussian", gaussian), ("orthogonal", orthogonal)):
    s = np.linalg.svd(M, compute_uv=False)
    print(f"{name:11} mean of squares {np.mean(s**2):.2f}"
          f"  largest {s[0]:.2f}  middle {s[d // 2]:.4f}"
          f"  below 0.001: {np.sum(s < 0.001)} of {d}")
