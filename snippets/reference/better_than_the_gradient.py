import numpy as np

g = np.array([3.0, 1.0])  # f(v) = 3 v1 + v2
along_gradient = g / np.abs(g).max()  # no element moves by more than 1
along_signs = np.sign(g)
print(f"rise along the gradient = {g @ along_gradient:.2f}")
print(f"rise along the signs    = {g @ along_signs:.2f}")
