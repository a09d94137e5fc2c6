import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # examples × inputs
y = np.array([0, 1, 1, 0])  # class of each row: do the inputs differ?
Y = np.eye(2)[y]  # one-hot rows, examples × classes
W1, b1 = rng.normal(size=(2, 3)), np.zeros(3)  # inputs × units
W2, b2 = rng.normal(size=(3, 2)), np.zeros(2)  # units × classes
lr = 0.5

for step in range(1001):
    A = np.tanh(X @ W1 + b1)  # examples × units
    Z = A @ W2 + b2  # examples × classes
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(4), y]).mean()
    if step in (0, 10, 50, 100, 200, 500, 1000):
        print(f"step {step:4d}  loss {loss:.4f}")
    D2 = (P - Y) / 4  # slope of the loss in Z
    D1 = D2 @ W2.T * (1 - A**2)  # slope of the loss in X @ W1 + b1
    W2, b2 = W2 - lr * A.T @ D2, b2 - lr * D2.sum(axis=0)
    W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)

print("P(class 1)", *[f"{p:.3f}" for p in P[:, 1]])
assert (P.argmax(axis=1) == y).all()
