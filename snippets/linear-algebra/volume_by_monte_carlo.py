import numpy as np

A = np.array([[0.0, 2, 1], [1, 1, 2], [2, 4, 3]])
rng = np.random.default_rng(0)
n = 1_000_000

ends = np.maximum(A, 0).sum(axis=1)              # the box [0, end] around
box = np.prod(ends)                              # the parallelepiped
points = rng.uniform(0, ends, size=(n, 3)).T     # 3 × n
s = np.linalg.solve(A, points)                   # which point lands here?

cube = np.all((s >= 0) & (s <= 1), axis=0)       # from the unit cube
ball = np.sum((s - 0.5)**2, axis=0) <= 0.25      # from the ball in it
print(f"box {box:g}, determinant {np.linalg.det(A):.0f}")
for name, hit, volume in (("cube", cube, 1), ("ball", ball, np.pi / 6)):
    share = np.mean(hit)
    error = box * np.sqrt(share * (1 - share) / n)
    print(f"{name}: before {volume:.3f}, "
          f"after {box * share:.2f} ± {error:.2f}")
    assert abs(box * share - 4 * volume) < 3 * error
