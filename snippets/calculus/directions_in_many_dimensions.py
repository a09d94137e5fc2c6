import numpy as np

rng = np.random.default_rng(0)
print("slopes along 10000 directions (1/sqrt(d))")
for d in (2, 10, 100):
    X = rng.normal(size=(200, d))
    y = (X[:, 0] + rng.normal(size=200) > 0) * 1.0
    w = np.zeros(d)
    grad = X.T @ (1 / (1 + np.exp(-X @ w)) - y) / 200

    V = rng.normal(size=(10000, d))  # one direction in each row
    V = V / np.linalg.norm(V, axis=1, keepdims=True)
    slopes = V @ grad / np.linalg.norm(grad)
    assert np.all(slopes < 1 + 1e-12)
    print(f"d = {d:3d}: best {np.max(slopes):.2f},"
          f" std {np.std(slopes):.3f} ({1 / np.sqrt(d):.3f})")
