import numpy as np

rng = np.random.default_rng(0)
n = 20_000  # pairs of vectors for each dimension

for d in (1, 2, 3, 30, 300):
    X = rng.normal(size=(n, d))  # pairs × dimension
    Y = rng.normal(size=(n, d))
    dot = np.sum(X * Y, axis=1)
    cosine = dot / (np.linalg.norm(X, axis=1) * np.linalg.norm(Y, axis=1))
    if d == 1:
        assert np.all(np.abs(np.abs(cosine) - 1) < 1e-12)  # all are ±1
    print(f"d = {d}: std(cosine) = {cosine.std():.2f}, "
          f"times sqrt(d) = {cosine.std() * np.sqrt(d):.2f}, "
          f"above 0.3: {np.mean(cosine > 0.3):.0%}")
    print(f"  largest cosine {cosine.max():.2f}, "
          f"std(dot product) / sqrt(d) = {dot.std() / np.sqrt(d):.2f}")
