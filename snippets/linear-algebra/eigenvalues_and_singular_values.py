import numpy as np

m = 10
matrices = {
    "shear": np.array([[1.0, 1.0], [0.0, 1.0]]),
    "symmetric": np.array([[1.0, 2.0], [2.0, -2.0]]),
    "quarter turn": np.array([[0.0, -1.0], [1.0, 0.0]]),
    "swap and scale": np.array([[0.0, 2.0], [0.5, 0.0]]),
    "layer W": 0.8 * np.eye(m) + 0.6 * np.eye(m, k=1),
}
print("largest, smallest: |lambda|, sigma; normal?")
for name, A in matrices.items():
    sizes = np.sort(np.abs(np.linalg.eigvals(A)))[::-1]
    s = np.linalg.svd(A, compute_uv=False)
    normal = np.allclose(A.T @ A, A @ A.T)
    print(f"{name:14s} {sizes[0]:.3f} {sizes[-1]:.3f}  "
          f"{s[0]:.3f} {s[-1]:.3f}  {normal}")
    assert np.allclose(sizes, s) == normal
    assert np.isclose(abs(np.linalg.det(A)), np.prod(s))
