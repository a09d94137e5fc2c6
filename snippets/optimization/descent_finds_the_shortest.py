import numpy as np

rng = np.random.default_rng(0)
n, d = 6, 12
A, b = rng.normal(size=(n, d)), rng.normal(size=n)
new = rng.normal(size=d)                      # an input not in the data
L = np.linalg.eigvalsh(A.T @ A / n)[-1]
shortest = np.linalg.pinv(A) @ b
N = np.eye(d) - np.linalg.pinv(A) @ A         # projects on null(A)
print(f"2/L = {2 / L:.4f}, length of the shortest solution "
      f"{np.linalg.norm(shortest):.4f}")
for name, c0 in (("zero", np.zeros(d)), ("random", rng.normal(size=d))):
    c = c0
    for t in range(3000):
        c = c - 1 / L * A.T @ (A @ c - b) / n
    r = np.abs(A @ c - b).max()
    print(f"from {name:6s}: largest residual below 1e-6: {r < 1e-6},"
          f" length {np.linalg.norm(c):.4f}, at the new input {new @ c:.3f}")
    assert np.allclose(c, shortest + N @ c0)
