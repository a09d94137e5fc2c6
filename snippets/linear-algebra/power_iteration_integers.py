import numpy as np

A = np.array([[3, 2], [1, 4]])
x = np.array([7, -2])
v = np.array([1, 1]) / np.sqrt(2)

for t in range(9):
    along = abs(v @ x)
    across = np.linalg.norm(x - (v @ x) * v)
    if t < 5 or t == 8:
        print(f"t = {t}: x = {str(x):12} tan(angle) = {across / along:.5f}")
    x = A @ x

x = np.array([7.0, -2.0])  # the same with vectors of length 1
for t in range(60):
    x = A @ x
    x /= np.linalg.norm(x)
print("after 60 steps:", x.round(6), " x.T A x =", round(x @ A @ x, 6))
assert np.allclose(x, v)
