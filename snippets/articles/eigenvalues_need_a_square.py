import numpy as np

W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
try:
    np.linalg.eigvals(W1)
except np.linalg.LinAlgError as error:
    print("eigenvalues of a 2 × 3 matrix:", type(error).__name__)
print("singular values:", np.linalg.svd(W1)[1].round(3).tolist())

shear = np.array([[1.0, 1.0], [0.0, 1.0]])
values = np.linalg.eigvals(shear)
sigma = np.linalg.svd(shear)[1]
print("shear, eigenvalues:    ", values.round(3).tolist())
print("shear, singular values:", sigma.round(3).tolist())
