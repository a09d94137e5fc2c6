import numpy as np

rng = np.random.default_rng(0)
lr, runs = 0.1, 1000
print("  d   end / start   2(d - 1)/d   runs that rise")
for d in (1, 2, 3, 5, 10):
    X = np.sqrt(d) * np.linalg.qr(rng.normal(size=(d, d)))[0]
    assert np.allclose(X.T @ X, d * np.eye(d))   # n = d examples
    E = rng.normal(size=(runs, d, d))            # W - W_star, inputs × units
    start = np.sum((X @ E)**2, axis=(1, 2)) / d
    for step in range(100):
        Delta = 2 * (X @ E) / d                  # runs × examples × units
        E -= lr * np.sum(X * Delta, axis=1)[:, :, None]
    end = np.sum((X @ E)**2, axis=(1, 2)) / d
    limit = 2 * (d - 1) / d
    print(f"{d:3} {end.mean() / start.mean():11.2f} {limit:12.2f}"
          f" {np.sum(end > start + 1e-9):12} of {runs}")
    error = np.std(end - limit * start) / np.sqrt(runs)
    assert abs(end.mean() - limit * start.mean()) <= 3 * error + 1e-9
