import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
Z1 = X @ W1 + b1
print(f"Z1\n{np.round(Z1, 4)}")
for name, A1, slope in (
    ("tanh", np.tanh(Z1), 1 - np.tanh(Z1) ** 2),
    ("ReLU", np.maximum(Z1, 0), np.where(Z1 > 0, 1.0, 0.0)),
):
    Z2 = A1 @ W2 + b2
    P = np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(4), y]).mean()
    back = (P - np.eye(2)[y]) / 4 @ W2.T  # what reaches A1
    D1 = back * slope
    print(f"{name}: A1\n{np.round(A1, 4)}\nslopes\n{np.round(slope, 4)}")
    print(f"loss {loss:.4f}, length of Delta1 {np.linalg.norm(D1):.4f}, "
          f"of what reaches A1 {np.linalg.norm(back):.4f}")
    print(f"grad b1 {np.round(D1.sum(axis=0), 4)}")
