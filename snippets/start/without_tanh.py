import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # examples × inputs
y = np.array([0, 1, 1, 0])
Y = np.eye(2)[y]
W1, b1 = rng.normal(size=(2, 3)), np.zeros(3)  # inputs × units
W2, b2 = rng.normal(size=(3, 2)), np.zeros(2)  # units × classes
lr = 0.5

for step in range(1001):
    A = X @ W1 + b1  # tanh is gone
    Z = A @ W2 + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(4), y]).mean()
    if step in (0, 10, 100, 1000):
        print(f"step {step:4d}  loss {loss:.4f}")
    D2 = (P - Y) / 4
    D1 = D2 @ W2.T  # the factor 1 - A**2 belonged to tanh
    W2, b2 = W2 - lr * A.T @ D2, b2 - lr * D2.sum(axis=0)
    W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)

W, b = W1 @ W2, b1 @ W2 + b2  # the two layers as one
assert np.allclose((X @ W1 + b1) @ W2 + b2, X @ W + b)
print("P(class 1)", *[f"{p:.3f}" for p in P[:, 1]])
