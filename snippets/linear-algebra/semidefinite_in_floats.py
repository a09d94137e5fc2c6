import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 100))  # examples × features: rank 20
G = X.T @ X                     # semidefinite by construction
values = np.linalg.eigvalsh(G)
print("all eigenvalues >= 0:", bool(np.all(values >= 0)))

eps = np.finfo(G.dtype).eps
tolerance = len(G) * eps * np.max(np.abs(values))
print("all eigenvalues >= -tolerance:", bool(np.all(values >= -tolerance)))
print("eigenvalues above tolerance:", np.sum(values > tolerance))
assert tolerance < 1e-10
