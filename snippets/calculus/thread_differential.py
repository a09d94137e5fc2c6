import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                      # one-hot targets
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
A1 = np.tanh(X @ W1 + b1)                        # examples × units


def head(A1, W2, b2):
    Z2 = A1 @ W2 + b2
    return np.mean(np.log(np.exp(Z2).sum(axis=1)) - np.sum(Y * Z2, axis=1))


Z2 = A1 @ W2 + b2
P = np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)
Delta2 = (P - Y) / 4
grads = [Delta2 @ W2.T, A1.T @ Delta2, Delta2.sum(axis=0)]
print("loss", round(head(A1, W2, b2), 4))
print("columns 1 of A1 and Delta2:")
print(A1[:, 0].round(4))
print(Delta2[:, 0].round(4))
for name, M in zip(["by A1", "by W2", "by b2"], grads):
    print(name, M.shape)
    print(M.round(4))

rng = np.random.default_rng(0)                   # dL in a random direction
d = [rng.normal(size=M.shape) for M in (A1, W2, b2)]
h = 1e-30
moved = head(*(M + 1j * h * E for M, E in zip((A1, W2, b2), d)))
assert np.isclose(moved.imag / h, sum(np.sum(G * E) for G, E in zip(grads, d)))
