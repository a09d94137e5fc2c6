import numpy as np

A = np.array([[0.9, 2.0], [0.0, 0.9]])  # both eigenvalues are 0.9
x = np.array([0.0, 1.0])
for t in range(101):
    if t in (0, 1, 10, 100):
        print(f"after {t:3d} steps: length {np.linalg.norm(x):.3f}")
    x = A @ x
