import numpy as np

W = np.array([[1, 0, 1], [0, 1, -1], [1, 1, 0]])   # inputs × units
v = np.array([1, 1, -1])                           # the class is along v
print("rank of W:", np.linalg.matrix_rank(W), " v through W:", v @ W)

rng = np.random.default_rng(0)
X = rng.normal(size=(2000, 3))                     # examples × inputs
y = X @ v > 0


def accuracy(features):
    """Nearest neighbor: half of the examples learned, half tested."""
    known, new = features[:1000], features[1000:]
    distances = np.sum((new[:, np.newaxis] - known)**2, axis=2)
    guess = y[:1000][np.argmin(distances, axis=1)]
    return np.mean(guess == y[1000:])


print(f"from the inputs: {accuracy(X):.2f}")
print(f"from the outputs of the layer: {accuracy(X @ W):.2f}")
x = np.array([0.3, -0.2, 0.5])
assert np.allclose(x @ W, (x + 7 * v) @ W)
