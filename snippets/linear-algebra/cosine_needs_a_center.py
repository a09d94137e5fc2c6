import numpy as np

rng = np.random.default_rng(0)
n, d = 500, 1000


def mean_cosine(X):
    U = X / np.linalg.norm(X, axis=1, keepdims=True)
    C = U @ U.T  # all cosines between two rows
    return (np.sum(C) - n) / (n * (n - 1))  # without the diagonal of ones


normal = rng.normal(size=(n, d))
samples = {
    "normal": normal,
    "ReLU of normal": np.maximum(normal, 0),
    "uniform on [0, 1]": rng.uniform(size=(n, d)),
}
for name, X in samples.items():
    centered = X - X.mean(axis=0)  # subtract the mean vector
    print(f"{name}: mean cosine {abs(mean_cosine(X)):.2f}, "
          f"centered {abs(mean_cosine(centered)):.2f}")
print(f"1/pi = {1 / np.pi:.3f}")
