import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(100, 3))
W1, W2 = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
b1, b2 = rng.normal(size=3), rng.normal(size=3)
right = (X @ W1 + b1) @ W2 + b2
merged = {"W1 @ W2, W2.T @ b1 + b2": (W1 @ W2, W2.T @ b1 + b2),
          "W1 @ W2, b1 + b2": (W1 @ W2, b1 + b2),
          "W2 @ W1, W2.T @ b1 + b2": (W2 @ W1, W2.T @ b1 + b2),
          "W1 * W2, W2.T @ b1 + b2": (W1 * W2, W2.T @ b1 + b2)}
for name, (W, b) in merged.items():
    error = X @ W + b - right  # printed: root of the mean square
    print(f"{name:24s} error {np.sqrt(np.mean(error**2)):.1f}")
