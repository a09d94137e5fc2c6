import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])

Z1 = X @ W1 + b1                       # 1 × 1: places × channels
memory = X.ravel()                     # one row of 8 numbers
sliding = np.stack([np.correlate(memory, w, "valid") for w in W1.T], 1) + b1
print("unit 1, stride 1:", np.round(sliding[:, 0], 2))
print("unit 1, stride 2:", np.round(sliding[::2, 0], 2))
assert np.allclose(sliding[::2], Z1)

A1 = np.tanh(Z1)
E = np.exp(A1 @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)
D1 = (P - np.eye(2)[y]) / 4 @ W2.T * (1 - A1**2)
print("by the kernel of unit 1, place by place:")
for t in range(4):
    print(" ", np.round(X[t] * D1[t, 0], 4))
spread = np.zeros(7)                   # stride 2: zeros between the slopes
spread[::2] = D1[:, 0]
grad = np.correlate(memory, spread, "valid")
print("their sum", np.round(grad, 4))
assert np.allclose(grad, (X.T @ D1)[:, 0])
