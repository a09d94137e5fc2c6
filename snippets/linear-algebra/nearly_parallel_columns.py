import numpy as np

A = np.array([[1.0, 1.0], [0.0, 0.01]])
r = np.array([0.0, 1.0])
for k, column in enumerate(A.T, start=1):
    cosine = column @ r / np.linalg.norm(column)
    print(f"cosine with column {k}: {cosine:.4f}")
print("in the range:", np.linalg.solve(A, r).round(6), "are its coefficients")
