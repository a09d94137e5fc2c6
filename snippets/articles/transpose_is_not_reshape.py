import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])
print("transpose:", A.T.tolist())
print("reshape:  ", A.reshape(3, 2).tolist())
assert A.T.shape == A.reshape(3, 2).shape
