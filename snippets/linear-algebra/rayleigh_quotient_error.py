import numpy as np

A = np.array([[3.0, 1.0], [1.0, 3.0]])  # eigenvalues 4 and 2
x = np.array([1.0, 0.0])
print("t   x          R(x)     4 - R(x)  tan(angle)")
for t in range(6):
    R = x @ A @ x / (x @ x)
    tangent = abs(x[0] - x[1]) / abs(x[0] + x[1])  # angle to (1, 1)
    if t in (0, 1, 2, 5):
        print(f"{t}   {str(x.astype(int)):10} {R:.5f}  {4 - R:.5f}   "
              f"{tangent:.5f}")
    sine2 = tangent**2 / (1 + tangent**2)
    assert np.isclose(4 - R, (4 - 2) * sine2)
    x = A @ x
