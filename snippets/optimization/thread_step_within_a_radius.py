import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
A1 = np.tanh(X @ W1 + [0.1, 0.0, -0.2])


def loss_and_gradient(D):  # W2 is changed by D
    E = np.exp(A1 @ (W2 + D) + [0.1, -0.1])
    P = E / E.sum(axis=1, keepdims=True)
    return -np.log(P[Y == 1]).mean(), A1.T @ (P - Y) / 4


def best(r):
    """Smallest loss with a change of norm at most r, and its slope."""
    D = np.zeros((3, 2))
    for _ in range(400):
        D = D - loss_and_gradient(D)[1]
        D = D * min(1, r / np.linalg.norm(D))
    loss, G = loss_and_gradient(D)
    return loss, np.linalg.norm(G), np.linalg.norm(D)


L, G = loss_and_gradient(0)
print(f"loss {L:.4f}, norm of the gradient {np.linalg.norm(G):.4f}")
for r in (0.1, 0.5, 1.0):
    line = loss_and_gradient(-r * G / np.linalg.norm(G))[0]
    loss, mu, size = best(r)
    price = (best(r - 1e-3)[0] - best(r + 1e-3)[0]) / 2e-3
    assert abs(size - r) < 1e-9 and abs(price - mu) < 1e-5
    print(f"r {r}: line {L - r * np.linalg.norm(G):.4f}, its step"
          f" {line:.4f}, best {loss:.4f}, price {mu:.4f}")

small = W2 / np.linalg.norm(W2)  # onto the ball of radius 1
print(f"norm of W2 {np.linalg.norm(W2):.4f}, on the ball: loss"
      f" {loss_and_gradient(small - W2)[0]:.4f}")
