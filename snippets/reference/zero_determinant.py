import numpy as np

large = np.array([[1000, 2000], [3000, 6000]])
small = np.array([[0.002, 0.001], [0.001, 0.002]])
for name, M in (("large", large), ("small", small)):
    det = M[0, 0] * M[1, 1] - M[0, 1] * M[1, 0]
    rank = np.linalg.matrix_rank(M)
    print(f"{name} numbers: determinant {det:g}, rank {rank}")
