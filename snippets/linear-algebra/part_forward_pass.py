import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

Z1 = X @ W1 + b1  # (4, 2) @ (2, 3) + (3,): (4, 3)
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2  # (4, 3) @ (3, 2) + (2,): (4, 2)
P = np.exp(Z2) / np.sum(np.exp(Z2), axis=1, keepdims=True)
loss = -np.mean(np.log(P[np.arange(4), y]))
for name, M in (("Z1", Z1), ("A1", A1), ("Z2", Z2), ("P", P)):
    print(name)
    for row in M:
        print("  " + "  ".join(f"{v:7.4f}" for v in row))
print(f"loss {loss:.4f}")
