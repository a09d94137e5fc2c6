import numpy as np

turn = np.array([[0, -1], [1, 0]])  # by 90 degrees
flip = np.array([[1, 0], [0, -1]])  # upside down
x = np.array([2, 1])
print("turn, then flip:", (flip @ turn @ x).tolist())
print("flip, then turn:", (turn @ flip @ x).tolist())
