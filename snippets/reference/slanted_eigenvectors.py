import numpy as np

A = np.array([[1.0, 1.0], [0.0, 2.0]])
v1, v2 = np.array([1.0, 0.0]), np.array([1.0, 1.0])
assert np.array_equal(A @ v1, 1 * v1) and np.array_equal(A @ v2, 2 * v2)
cosine = v1 @ v2 / np.linalg.norm(v2)
print(f"angle between them: {np.degrees(np.arccos(cosine)):.0f} degrees")
