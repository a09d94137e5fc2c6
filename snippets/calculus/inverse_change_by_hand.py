import numpy as np

A = np.array([[2.0, 1.0], [3.0, 2.0]])
inverse = np.linalg.inv(A)
E = np.array([[0.0, 1.0], [0.0, 0.0]])  # only A12 changes
slope = -inverse @ E @ inverse
print("inverse:", inverse.round(6).tolist())
print("its slope:", slope.round(6).tolist())
print("slope of det:", round(np.linalg.det(A) * np.trace(inverse @ E), 6))
print("h      largest error of the inverse")
for h in [1e-1, 1e-2, 1e-3]:
    rest = np.linalg.inv(A + h * E) - inverse - h * slope
    print(f"{h:<6} {np.abs(rest).max():.6f}")
