import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]
theta = [np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
         np.array([0.1, 0.0, -0.2]),
         np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
         np.array([0.1, -0.1])]  # W1, b1, W2, b2


def forward(theta):
    W1, b1, W2, b2 = theta
    A1 = np.tanh(X @ W1 + b1)
    Z2 = A1 @ W2 + b2
    P = np.exp(Z2) / np.sum(np.exp(Z2), axis=1, keepdims=True)
    return A1, P, -np.sum(Y * np.log(P)) / 4


A1, P, start = forward(theta)
D2 = (P - Y) / 4
D1 = D2 @ theta[2].T * (1 - A1**2)
grad = [X.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)]


def loss_after(lr):
    return forward([M - lr * G for M, G in zip(theta, grad)])[2]


lr = np.linspace(0, 6, 121)
along = [loss_after(v) for v in lr]
h = 1e-3
slope = (loss_after(h) - loss_after(-h)) / (2 * h)
bend = (loss_after(h) - 2 * start + loss_after(-h)) / h**2
parabola = start + slope * lr + bend / 2 * lr**2
print(f"slope at the start {slope:.4f}, bend {bend:.4f}")
print(f"loss {start:.4f}, at lr 0.5 {loss_after(0.5):.4f}")
fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
ax.plot(lr, along, color="C0")
ax.plot(lr, start + slope * lr, color="C1", linestyle="--")
ax.plot(lr, parabola, color="C2", linestyle=":")
ax.plot(0.5, loss_after(0.5), "o", color="C6")
ax.text(0.6, 0.76, "one step, lr 0.5", color="C6")
ax.text(5.9, along[-1] + 0.02, "loss", color="C0", ha="right", va="bottom")
ax.text(2.5, 0.5, "tangent", color="C1", ha="right")
ax.text(5.0, 0.86, "parabola", color="C2", ha="right")
ax.set(xlabel="learning rate", ylabel="$L$", ylim=(0.35, 0.95))
plt.show()
