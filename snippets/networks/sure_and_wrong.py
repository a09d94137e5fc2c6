import numpy as np

y = np.array([0.0, 1.0, 0.0])
print("   z_1   norm of gradient:  cross-entropy   squared error")
norms = []
for first in (0.0, 2.0, 5.0, 10.0):
    z = np.array([first, 0.0, 0.0])  # the right class is the second
    p = np.exp(z) / np.exp(z).sum()
    J = np.diag(p) - np.outer(p, p)
    norms.append([np.linalg.norm(p - y), np.linalg.norm(2 * J @ (p - y))])
    print(f"{first:6.1f} {norms[-1][0]:33.4f} {norms[-1][1]:15.4f}")
assert np.max(norms) < np.sqrt(2)
