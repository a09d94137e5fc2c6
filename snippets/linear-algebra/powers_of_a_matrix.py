import numpy as np

R = np.array([[0, -1], [1, 0]])                # rotation by 90°
print("R**2  =", (R**2).tolist())
print("R @ R =", (R @ R).tolist())
print("four turns:", np.linalg.matrix_power(R, 4).tolist())

S = np.array([[1, 1], [0, 1]])                 # shear
print("S**3 =", (S**3).tolist(), "  S @ S @ S =", (S @ S @ S).tolist())

X, a = np.array([[1, 2], [3, 4]]), np.array([1, 10])
print("X @ S * a =", (X @ S * a).tolist())     # scales the outputs
print("a * X @ S =", (a * X @ S).tolist())     # scales the inputs
assert np.array_equal(X @ S**3, X @ (S**3))    # ** comes before @
