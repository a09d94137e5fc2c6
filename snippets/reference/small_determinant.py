import numpy as np

A = 0.1 * np.eye(10)
B = np.array([[1, 1], [1, 1.0001]]) * 1000
for M in (A, B):
    det, condition = np.linalg.det(M), np.linalg.cond(M)
    print(f"determinant = {det:.0e}, condition number = {condition:.0f}")
