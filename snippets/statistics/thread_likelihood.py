import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    return A1, E / E.sum(axis=1, keepdims=True)


A1, P = forward(W1, b1, W2, b2)
own = P[np.arange(4), y]  # probability of the label that is there
print("probabilities of the labels:", own.round(4))
print(f"likelihood {own.prod():.6f}, one half for each {0.5**4:.6f}")
print(f"log-likelihood {np.log(own).sum():.4f}, "
      f"loss {-np.log(own).mean():.4f}")

D2 = (P - np.eye(2)[y]) / 4  # p - y, over n
D1 = D2 @ W2.T * (1 - A1**2)
grad = (X.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0))
for lr in (0, 0.5, 1, 2, 4):
    moved = [t - lr * g for t, g in zip((W1, b1, W2, b2), grad)]
    own = forward(*moved)[1][np.arange(4), y]
    print(f"lr {lr:3}: likelihood {own.prod():.4f}, "
          f"loss {-np.log(own).mean():.4f}")
