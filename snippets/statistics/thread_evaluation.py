from math import sqrt

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])

E = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
q = E[:, 1] / E.sum(axis=1)  # probability of class 1
guess = (q >= 0.5).astype(int)
print("q", q.round(4), " class", guess, " truth", y)
TP, FP = np.sum(guess * y), np.sum(guess * (1 - y))
FN, TN = np.sum((1 - guess) * y), np.sum((1 - guess) * (1 - y))
print(f"TP {TP}, FP {FP}, FN {FN}, TN {TN}")

n, z, p = 4, 1.96, (TP + TN) / 4
middle = (p + z**2 / (2 * n)) / (1 + z**2 / n)
half = z / (1 + z**2 / n) * sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
print(f"accuracy {p}, Wilson {middle - half:.4f} to {middle + half:.4f}")
auc = np.mean(q[y == 1][:, None] > q[y == 0])
print(f"AUC {auc}, log loss {-np.log(abs(1 - y - q)).mean():.4f}, "
      f"Brier {np.mean((q - y)**2):.4f}")
