import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

Z2 = np.tanh(X @ W1 + b1) @ W2 + b2  # examples × classes
m = Z2.max(axis=1, keepdims=True)
lse = m + np.log(np.exp(Z2 - m).sum(axis=1, keepdims=True))
P = np.exp(Z2 - lse)
losses = lse[:, 0] - Z2[np.arange(4), y]
D2 = (P - np.eye(2)[y]) / 4
np.set_printoptions(suppress=True)
print("Z2 =\n", Z2.round(4))
print("logsumexp", lse[:, 0].round(4))
print("P =\n", P.round(4))
print("losses", losses.round(4), " mean", losses.mean().round(4))
print("D2 =\n", D2.round(4))
print("column sums", D2.sum(axis=0).round(4))
assert np.allclose(D2.sum(axis=1), 0)
assert np.allclose(P[:, 0], 1 / (1 + np.exp(Z2[:, 1] - Z2[:, 0])))
