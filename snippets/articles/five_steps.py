import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.array([[1, 0], [0, 1], [0, 1], [1, 0]])  # one-hot classes
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
lr = 0.5

for step in range(501):
    Z1 = X @ W1 + b1  # 1. forward pass
    A1 = np.tanh(Z1)  # 2. activation
    Z2 = A1 @ W2 + b2
    P = np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)
    loss = -np.mean(np.log((P * Y).sum(axis=1)))  # 3. loss
    if step in (0, 1, 500):
        print(f"step {step:3d}: loss = {loss:.4f}")
    Delta2 = (P - Y) / 4  # 4. backpropagation, examples × classes
    Delta1 = (Delta2 @ W2.T) * (1 - A1**2)  # examples × units
    W2 = W2 - lr * A1.T @ Delta2  # 5. update
    b2 = b2 - lr * Delta2.sum(axis=0)
    W1 = W1 - lr * X.T @ Delta1
    b1 = b1 - lr * Delta1.sum(axis=0)
print("classes:", P.argmax(axis=1).tolist())
