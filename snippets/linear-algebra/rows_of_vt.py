import numpy as np

rng = np.random.default_rng(0)
A = np.outer([1, 2, 3], [3, 0, 4]) + rng.normal(scale=0.1, size=(3, 3))
U, s, Vt = np.linalg.svd(A)
signs = np.sign(Vt[:, 0])                  # first elements positive
U, Vt = U * signs, Vt * signs[:, np.newaxis]
right = U[:, :1] * s[:1] @ Vt[:1]          # first row of Vt
wrong = U[:, :1] * s[:1] @ Vt[:, :1].T     # first column: no complaint
print("s has the shape", s.shape, "and is not a matrix")
for name, A_1 in (("Vt[:1]", right), ("Vt[:, :1].T", wrong)):
    print(f"{name:11s} relative error {np.linalg.norm(A - A_1) / s[0]:.2f}")

tall = rng.normal(size=(2000, 3))
for full in (True, False):
    U, s, Vt = np.linalg.svd(tall, full_matrices=full)
    print(f"full_matrices={full}: U {U.shape}, {U.nbytes} bytes")
