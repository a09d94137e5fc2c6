import numpy as np

A = np.diag([1.0, 0.0])
B = np.diag([0.0, 1.0])
print(f"det A = {np.linalg.det(A):.0f}, det B = {np.linalg.det(B):.0f}")
print(f"det(A + B) = {np.linalg.det(A + B):.0f}")
