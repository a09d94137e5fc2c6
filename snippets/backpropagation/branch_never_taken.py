import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(50, 3)), rng.normal(size=50)


def huber(r):                                  # a parabola, then lines
    return np.where(np.abs(r) <= 1, r**2 / 2, np.abs(r) - 0.5)


def slope(r):                                  # wrong where r < -1
    return np.where(np.abs(r) <= 1, r, 1.0)


def largest_error(w, X, y, h=1e-5):
    grad = X.T @ slope(X @ w - y) / len(X)
    numeric = [(np.mean(huber(X @ (w + h * e) - y))
                - np.mean(huber(X @ (w - h * e) - y))) / (2 * h)
               for e in np.eye(len(w))]
    return np.max(np.abs(grad - numeric)) / np.linalg.norm(numeric)


w = np.linalg.lstsq(X, y, rcond=None)[0]       # a good fit
for scale in (1, 4):
    at, targets = w / scale + 0.01, y / scale
    r = X @ at - targets
    error = largest_error(at, X, targets)
    print(f"targets / {scale}: {np.sum(r < -1)} residuals below -1, "
          f"{'passes' if error < 1e-6 else 'fails'}")
