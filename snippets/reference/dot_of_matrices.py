import numpy as np

A = np.array([[1, 2], [3, 4]])
B = np.array([[5, 6], [7, 8]])
print("np.dot:", np.dot(A, B).tolist())
print("sum of elementwise products:", np.sum(A * B))
