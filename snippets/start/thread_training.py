import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
Y = np.eye(2)[y]
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
lr = 0.5

for step in range(1001):
    A = np.tanh(X @ W1 + b1)
    Z = A @ W2 + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(4), y]).mean()
    if step in (0, 1, 10, 100, 1000):
        print(f"step {step:4d}  loss {loss:.4f}")
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T * (1 - A**2)
    W2, b2 = W2 - lr * A.T @ D2, b2 - lr * D2.sum(axis=0)
    W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)

print("P(class 1)", *[f"{p:.3f}" for p in P[:, 1]])
assert (P.argmax(axis=1) == y).all()
