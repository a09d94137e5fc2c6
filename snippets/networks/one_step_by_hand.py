import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y, n, lr = np.array([0, 1, 1, 0]), 4, 0.5
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])     # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])


def forward():
    Z1 = X @ W1 + b1                          # 1. forward
    A1 = np.tanh(Z1)                          # 2. activation
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(n), y]).mean()  # 3. loss
    return Z1, A1, Z2, P, loss


Z1, A1, Z2, P, loss = forward()
D2 = (P - np.eye(2)[y]) / n                   # 4. backpropagation
dW2, db2 = A1.T @ D2, D2.sum(axis=0)
D1 = D2 @ W2.T * (1 - A1**2)
dW1, db1 = X.T @ D1, D1.sum(axis=0)
W1, b1 = W1 - lr * dW1, b1 - lr * db1         # 5. optimization
W2, b2 = W2 - lr * dW2, b2 - lr * db2
after = forward()[-1]

for name, M in (("Z1", Z1), ("A1", A1), ("Z2", Z2), ("P", P),
                ("D2", D2), ("dW2", dW2), ("db2", db2), ("D1", D1),
                ("dW1", dW1), ("db1", db1), ("new W1", W1),
                ("new b1", b1), ("new W2", W2), ("new b2", b2)):
    for k, row in enumerate(np.atleast_2d(M)):
        print(f"{name if k == 0 else '':7}",
              *(f"{v:z8.4f}" for v in row))
print("exp of the logits, row 1:", *(f"{v:.4f}" for v in np.exp(Z2[0])))
print("losses of the rows:", *(f"{-np.log(P[i, y[i]]):.4f}" for i in range(n)))
print("slopes of tanh, row 1:", *(f"{v:.4f}" for v in 1 - A1[0]**2))
print("first weight, row by row:",
      *(f"{v:.4f}" for v in X[:, 0] * D1[:, 0]))
print(f"loss {loss:.4f}, after the step {after:.4f}")
