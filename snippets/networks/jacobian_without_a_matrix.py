import numpy as np

p = np.array([0.6, 0.3, 0.1])
J = np.diag(p) - np.outer(p, p)
print("100 J =\n", (100 * J).round(4))
print("J @ ones    ", abs(J @ np.ones(3)).round(4))
print("eigenvalues ", abs(np.linalg.eigvalsh(J)).round(4))
print("trace       ", J.trace().round(4), "= 1 - p @ p")

g = np.array([0.0, -1 / p[1], 0.0])  # gradient of -ln p_2 by p
back = p * (g - p @ g)  # J @ g with 2 K products
print("backward    ", back.round(4))
assert np.allclose(back, J @ g)
assert np.allclose(back, p - [0, 1, 0])
assert np.linalg.eigvalsh(J).max() <= 0.5
