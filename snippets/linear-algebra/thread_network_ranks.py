import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])     # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

XW1 = X @ W1
Z1 = XW1 + b1                                           # examples × units
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
print("ranks of W1, W2:", np.linalg.matrix_rank(W1),
      np.linalg.matrix_rank(W2))
for name, M in (("X", X), ("XW1", XW1), ("Z1", Z1), ("A1", A1),
                ("Z2", Z2), ("tanh(XW1)", np.tanh(XW1))):
    rank = np.linalg.matrix_rank(M)
    between = np.linalg.matrix_rank(M - M[0], tol=1e-12)
    print(f"{name:9s} {M.shape}  rank {rank}  less row 1: {between}")

normal = np.array([5, 8, 14])
assert np.allclose(W1 @ normal, 0)
print("Z1 times (5, 8, 14):", (Z1 @ normal).round(3))
print("A1 times (5, 8, 14):", (A1 @ normal).round(3))
print(f"volume of the four rows of A1: "
      f"{abs(np.linalg.det(A1[1:] - A1[0])) / 6:.4f}")

for u in np.array([[9, 5, -5], [1, 1, 0], [1, 0, 0]]):
    print(f"activations + 0.1 * {u}: logits +",
          (0.1 * u @ W2).round(3) + 0.0)
