import numpy as np

X = np.array([[1, 100], [2, 200], [3, 300]])  # examples × features
print("transpose, one feature a row:", X.T.tolist())
print("reshape to the same shape:   ", X.reshape(2, 3).tolist())
