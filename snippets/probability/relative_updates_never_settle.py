import numpy as np

rng = np.random.default_rng(0)
n_rows, d, m = 64, 1000, 1000
X = rng.normal(size=(n_rows, d))                # examples × inputs
W = rng.normal(size=(d, m)) / np.sqrt(d)        # inputs × units
Y = rng.normal(size=(n_rows, m))                # targets
A = np.tanh(X @ W)
Delta = (A - Y) * (1 - A**2) / n_rows
update = (-0.1 * X.T @ Delta).ravel()
w = W.ravel()
ratio = update / w                              # one for each weight

print("  weights    mean  largest term   median  lengths")
for n in (100, 1000, 10_000, 100_000, 1_000_000):
    r = ratio[:n]
    largest = r[np.argmax(np.abs(r))] / n       # of the sum that is r.mean()
    lengths = np.linalg.norm(update[:n]) / np.linalg.norm(w[:n])
    print(f"{n:9,} {r.mean():7.2f} {largest:13.2f}"
          f" {np.median(np.abs(r)):8.3f} {lengths:8.3f}")
