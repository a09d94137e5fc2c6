import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
start = np.concatenate([W1.ravel(), b1, W2.ravel(), b2])  # 17 numbers


def forward(theta):
    W1, b1, W2, b2 = np.split(theta, [6, 9, 15])
    A1 = np.tanh(X @ W1.reshape(2, 3) + b1)
    E = np.exp(A1 @ W2.reshape(3, 2) + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return A1, P, -np.mean(np.log(P[np.arange(4), y]))


def loss(theta):
    return forward(theta)[2]


h = 1e-5
grad = np.array([(loss(start + h * e) - loss(start - h * e)) / (2 * h)
                 for e in np.eye(17)])
A1, P, _ = forward(start)
Delta = (P - np.eye(2)[y]) / 4  # examples × classes
assert np.allclose(grad[9:15].reshape(3, 2), A1.T @ Delta)
assert np.allclose(grad[15:], Delta.sum(axis=0))
print("gradient by W2:")
for row in A1.T @ Delta:
    print("  ", *(f"{entry:8.4f}" for entry in row))
print("gradient by b2:\n  ", *(f"{entry:8.4f}" for entry in grad[15:]))
