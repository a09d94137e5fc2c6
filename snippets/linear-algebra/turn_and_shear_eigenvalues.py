import numpy as np

turn = np.array([[0.0, -1.0], [1.0, 0.0]])  # by 90 degrees
values = np.linalg.eigvals(turn)
assert np.allclose(values.real, 0)
print("turn:  imaginary parts of the eigenvalues", np.sort(values.imag))
assert np.array_equal(np.linalg.matrix_power(turn, 4), np.eye(2))

for name, A in (("shear", np.array([[1.0, 1.0], [0.0, 1.0]])),
                ("I    ", np.eye(2))):
    values = np.linalg.eigvals(A).real.round(6)
    geometric = 2 - np.linalg.matrix_rank(A - np.eye(2))
    print(f"{name}: eigenvalues {values}, "
          f"independent eigenvectors: {geometric}")
