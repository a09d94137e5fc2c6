import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
lr, lam, n = 0.5, 0.1, 4


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return A1, P, -np.mean(np.log(P[np.arange(n), y]))


def squares(W1, W2):
    return np.sum(W1**2) + np.sum(W2**2)


A1, P, loss = forward(W1, b1, W2, b2)
D2 = (P - np.eye(2)[y]) / n  # examples × classes
D1 = (D2 @ W2.T) * (1 - A1**2)  # examples × units
g1, g2 = X.T @ D1, A1.T @ D2
assert np.allclose((1 - lr * lam) * W2 - lr * g2,
                   W2 - lr * (g2 + lam * W2))
R = lam / 2 * squares(W1, W2)
print(f"squared weights {np.sum(W1**2):.2f} and {np.sum(W2**2):.2f}, "
      f"tau^2 = {1 / (n * lam):.1f}, factor {1 - lr * lam:.2f}")
print(f"before: L {loss:.4f}, penalty {R:.4f}, J {loss + R:.4f}")
print("gradient of J by W2, by columns:")
for column in (g2 + lam * W2).T:
    print("  ", *(f"{entry:8.4f}" for entry in column))
for decay in (0, lam):
    new = ((1 - lr * decay) * W1 - lr * g1, b1 - lr * D1.sum(axis=0),
           (1 - lr * decay) * W2 - lr * g2, b2 - lr * D2.sum(axis=0))
    L, R = forward(*new)[2], lam / 2 * squares(new[0], new[2])
    print(f"after a step with decay {decay:3}: L {L:.4f}, penalty {R:.4f}, "
          f"J {L + R:.4f}")
