import numpy as np

oblique = np.array([[1.0, 1.0], [0.0, 0.0]])
orthogonal = np.array([[1.0, 0.0], [0.0, 0.0]])
b = np.array([1.0, 2.0])
for name, P in (("oblique", oblique), ("orthogonal", orthogonal)):
    assert np.array_equal(P @ P, P)
    r = b - P @ b
    print(f"{name}: P b = {P @ b}, residual {r}")
    print(f"  distance {np.linalg.norm(r):.3f}, "
          f"symmetric: {np.array_equal(P, P.T)}")
