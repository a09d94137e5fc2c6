import numpy as np

M = np.array([[1, 2, 0], [0, 1, 1]])
G = np.dot(M, M.T)
print("np.dot of two matrices:", G.tolist())
print("np.dot of two rows:    ", np.dot(M[0], M[1]))
assert np.array_equal(G, M @ M.T)  # it is the matrix product
for i in range(2):
    for j in range(2):
        assert G[i, j] == np.sum(M[i] * M[j])  # of every pair of rows
