import numpy as np

A = np.array([[1.0, 1.0], [0.0, 1.0]])  # a shear
print("eigenvalues:    ", np.linalg.eigvals(A).real.round(3).tolist())
print("singular values:", np.linalg.svd(A)[1].round(3).tolist())
