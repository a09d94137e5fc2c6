import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

E = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
P = E / E.sum(axis=1, keepdims=True)
losses = -np.log(P[np.arange(4), y])
n = len(losses)
mean, s = losses.mean(), losses.std(ddof=1)
se = s / np.sqrt(n)
print("losses", losses.round(4))
print(f"mean {mean:.4f}, s {s:.4f}, SE {se:.4f}")
print(f"t interval, nu = 3: {mean - 3.182 * se:.2f} to "
      f"{mean + 3.182 * se:.2f}; ln 2 is {np.log(2):.4f}")
