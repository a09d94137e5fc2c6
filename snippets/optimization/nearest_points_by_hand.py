import numpy as np


def project_ball(x, r):
    return x * min(1, r / np.linalg.norm(x))


def project_affine(x, A, b):  # A with independent rows
    return x - A.T @ np.linalg.solve(A @ A.T, A @ x - b)


def project_simplex(x):
    falling = np.sort(x)[::-1]
    means = (np.cumsum(falling) - 1) / np.arange(1, len(x) + 1)
    lam = means[falling > means][-1]  # the largest number of positives
    return np.maximum(x - lam, 0)


print("ball   ", project_ball(np.array([3.0, 4.0]), 1))
print("box    ", np.clip([3.0, -0.5], -1, 1))
print("affine ", project_affine(np.array([2.0, 3.0]), np.ones((1, 2)), 3))
x = np.array([0.9, 0.7, 0.2, -0.3])
p = project_simplex(x)
naive = np.maximum(x, 0) / np.maximum(x, 0).sum()
print("simplex", p + 0.0, f"at the distance {np.linalg.norm(p - x):.3f}")
print("clipped, divided", naive.round(3) + 0.0,
      f"at {np.linalg.norm(naive - x):.3f}")
print("obtuse angles:", np.round((x - p) @ (np.eye(4) - p).T, 2) + 0.0)
assert np.all((x - p) @ (np.eye(4) - p).T < 1e-12)
