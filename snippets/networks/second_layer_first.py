import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return A1, P, -np.log(P[np.arange(4), y]).mean()


for lr in (0.5, 5.0):
    A1, P, loss = forward(W1, b1, W2, b2)
    D2 = (P - np.eye(2)[y]) / 4
    new_W2, new_b2 = W2 - lr * A1.T @ D2, b2 - lr * D2.sum(axis=0)
    for name, used in (("old W2", W2), ("new W2", new_W2)):
        D1 = D2 @ used.T * (1 - A1**2)
        dW1 = X.T @ D1
        after = forward(W1 - lr * dW1, b1 - lr * D1.sum(axis=0),
                        new_W2, new_b2)[2]
        print(f"lr {lr}, {name} in D1: first slope {dW1[0, 0]:.4f}, "
              f"loss {loss:.4f} -> {after:.4f}")
