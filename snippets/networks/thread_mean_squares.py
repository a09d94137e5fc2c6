import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b1, b2 = np.array([0.1, 0.0, -0.2]), np.array([0.1, -0.1])

Z1 = X @ W1 + b1
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2
P = np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)
Delta2 = (P - Y) / 4
back = Delta2 @ W2.T                           # before the slopes of tanh
Delta1 = back * (1 - A1**2)
for name, M in (("X", X), ("W1", W1), ("Z1", Z1), ("A1", A1), ("W2", W2),
                ("Z2", Z2), ("Delta2", Delta2), ("back", back),
                ("Delta1", Delta1)):
    print(f"{name:7} mean square {np.mean(M**2):.4f}")
for name, A, W, b in (("W1", X, W1, b1), ("W2", A1, W2, b2)):
    d, m = W.shape
    s2 = np.mean(W**2)
    print(f"{name}: d s^2 {d * s2:.4f}  m s^2 {m * s2:.4f}",
          f" He {2 / d:.4f}  Xavier {2 / (d + m):.4f}  the rule says",
          f"{d * s2 * np.mean(A**2) + np.mean(b**2):.4f}")
Z1_hat = (Z1 - Z1.mean(axis=0)) / Z1.std(axis=0)
print("Z1 normalized, row 1:", Z1_hat[0].round(4).tolist())
