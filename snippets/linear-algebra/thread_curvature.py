import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

logits = np.tanh(X[0] @ W1 + b1) @ W2 + b2
p = np.exp(logits) / np.sum(np.exp(logits))
H = np.diag(p) - np.outer(p, p)
values = np.linalg.eigvalsh(H)
print(f"p = {p.round(4)}, p1 p2 = {p[0] * p[1]:.4f}")
print(f"H = {H.round(4).tolist()}")
assert np.allclose(H @ np.ones(2), 0)
assert np.allclose(values, [0, 2 * p[0] * p[1]])
print(f"eigenvalues of H: 0 and {values[1]:.4f}")

G = W1 @ W1.T
print("W1 W1.T =", G.round(4).tolist())
print("eigenvalues:", np.linalg.eigvalsh(G).round(4),
      f" sqrt(0.034) = {np.sqrt(0.034):.4f}")
assert np.allclose(np.linalg.eigvalsh(G),
                   [0.7 - np.sqrt(0.034), 0.7 + np.sqrt(0.034)])
print("X.T X =", (X.T @ X).tolist())
