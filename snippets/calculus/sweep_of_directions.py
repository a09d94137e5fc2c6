import numpy as np

X = np.array([[1.0, 2.0], [1.0, 0.0]])
y = np.array([3.0, 1.0])
w = np.array([3.0, 2.0])
H = X.T @ X / 2  # the matrix of the last norm


def slopes(V, h=1e-3):  # measured; the gradient is not used
    up, down = ((w + h * s) @ X.T - y for s in (V, -V))
    return (np.mean(up**2, axis=1) - np.mean(down**2, axis=1)) / (4 * h)


norms = {  # the norm of each row, and the derived direction
    "1-norm": (lambda V: np.sum(np.abs(V), axis=1), [0, 1]),
    "2-norm": (lambda V: np.sqrt(np.sum(V**2, axis=1)), [3, 4]),
    "max-norm": (lambda V: np.max(np.abs(V), axis=1), [1, 1]),
    "H-norm": (lambda V: np.sqrt(np.sum(V @ H * V, axis=1)), [2, 1]),
}
V = np.random.default_rng(0).normal(size=(20000, 2))
print("         derived direction  20000 others")
for name, (norm, s) in norms.items():
    s = np.array([s], dtype=float)
    derived = (slopes(s) / norm(s))[0]
    found = np.max(slopes(V) / norm(V))
    assert 0.999 * derived < found < derived + 1e-9
    angle = np.degrees(np.arctan2(s[0, 1], s[0, 0]))
    print(f"{name:8} {derived:.4f} at {angle:4.1f} deg"
          f"  at most {found:.3f}")
