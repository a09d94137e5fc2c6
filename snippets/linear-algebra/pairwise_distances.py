import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(50, 8))                     # examples × inputs
B = rng.normal(size=(30, 8))                     # examples × inputs

difference = A[:, None, :] - B[None, :, :]       # (50, 1, 8) − (1, 30, 8)
by_broadcasting = np.einsum("ikj,ikj->ik", difference, difference)

squares_A = np.einsum("ij,ij->i", A, A)          # one number per row
squares_B = np.einsum("kj,kj->k", B, B)
cross = np.einsum("ij,kj->ik", A, B)
by_contraction = squares_A[:, None] - 2 * cross + squares_B

by_loops = np.zeros((50, 30))
for i in range(50):
    for k in range(30):
        for j in range(8):
            by_loops[i, k] += (A[i, j] - B[k, j]) ** 2

assert np.allclose(by_broadcasting, by_loops)
assert np.allclose(by_contraction, by_loops)
print(f"largest intermediate: {difference.size} numbers by broadcasting, "
      f"{cross.size} by contraction")
