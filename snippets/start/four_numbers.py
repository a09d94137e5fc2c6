import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])


def forward(W2):
    A = np.tanh(X @ W1 + b1)
    Z = A @ W2 + b2
    S = Z - Z.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return A, Z, log_P, -log_P[np.arange(4), y].mean()


A, Z, log_P, loss = forward(W2)
grad = A.T @ (np.exp(log_P) - np.eye(2)[y]) / 4  # shape of W2
lr = 0.001
change = forward(W2 - lr * grad)[3] - loss

print(f"loss {loss:.4f}, ln K {np.log(2):.4f}")
print(f"largest |score| {np.abs(Z).max():.2f}, limit of exp 709")
print(f"rank of A {np.linalg.matrix_rank(A)} of {A.shape[1]}")
print(f"change of the loss / predicted {change / (-lr * (grad**2).sum()):.3f}")
