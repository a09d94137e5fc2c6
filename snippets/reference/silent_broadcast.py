import numpy as np

W = np.zeros((3, 3))
x, delta = np.array([1, 0, 2]), np.array([1, -1, 3])
print("right:", (W - np.outer(x, delta)).tolist())
print("wrong:", (W - delta * x).tolist())  # 3 numbers, used for every row
