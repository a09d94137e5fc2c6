import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])

for k in range(3):
    x, w, b = X[0], W1[:, k], b1[k]
    cosine = (x @ w) / (np.linalg.norm(x) * np.linalg.norm(w))
    z = x @ w + b
    print(f"unit {k + 1}: dot {x @ w:.1f}, cosine {cosine:.3f}, "
          f"z = {z:.1f}, tanh z = {np.tanh(z):.3f}")

# The same three numbers as a linear combination of the rows of W1.
combination = 0.5 * W1[0] + 1.0 * W1[1] + b1
print("combination of rows:", combination.round(1).tolist())

z = X @ W1[:, 0] + b1[0]  # unit 1 on all four examples
print("unit 1 on the batch:", z.round(1).tolist())
lengths = np.linalg.norm(X, axis=1)  # one for each example
assert np.allclose(lengths, lengths[0])
print(f"length of its weight vector = {np.linalg.norm(W1[:, 0]):.3f}, "
      f"of every example = {lengths[0]:.3f}")
