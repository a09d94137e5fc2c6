import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

A1 = np.tanh(X @ W1 + b1)
E = np.exp(A1 @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)
loss = -np.log(P[np.arange(4), y]).mean()

Delta2 = (P - np.eye(2)[y]) / 4
grad_A1 = Delta2 @ W2.T
Delta1 = grad_A1 * (1 - A1**2)
pairs = {
    "W2": (W2, A1.T @ Delta2), "b2": (b2, Delta2.sum(axis=0)),
    "A1": (A1, grad_A1),
    "W1": (W1, X.T @ Delta1), "b1": (b1, Delta1.sum(axis=0)),
    "X": (X, Delta1 @ W1.T),
}
print(f"loss {loss:.4f}, shape {loss.shape}")
for name, (value, gradient) in pairs.items():
    assert gradient.shape == value.shape
    print(f"{name:2} and its gradient: {value.shape}")
