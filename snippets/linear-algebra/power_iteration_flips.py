import numpy as np


def power_iteration(A, x, steps):
    for t in range(steps):
        x = A @ x
        x = x / np.linalg.norm(x)
    return x


A = np.array([[0.0, 1.0], [1.0, 0.0]])  # eigenvalues 1 and -1
x = np.array([2.0, 1.0])
for steps in (50, 51):
    print(f"A, {steps} steps:    ", power_iteration(A, x, steps).round(4))
shifted = A + np.eye(2)                 # eigenvalues 2 and 0
print("A + I, 50 steps:", power_iteration(shifted, x, 50).round(4))
