import numpy as np

W = np.array([[1, 0, 0], [0, 2, 0]])  # a layer with 2 inputs and 3 units
try:
    np.linalg.eigvals(W)
except np.linalg.LinAlgError as error:
    print(type(error).__name__)
print("singular values:", np.linalg.svd(W)[1].round(3).tolist())
