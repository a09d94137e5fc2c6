import numpy as np

vectors = [np.array([1, 0, 0]), np.array([1, 1, 0]), np.array([1, 1, 1])]
print("axes of each:", [v.ndim for v in vectors])
print("dimension of what they span:", np.linalg.matrix_rank(vectors))
