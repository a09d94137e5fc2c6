import numpy as np

losses = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print("if rows are examples:   ", losses.mean(axis=1).tolist())
print("if columns are examples:", losses.mean(axis=0).tolist())
