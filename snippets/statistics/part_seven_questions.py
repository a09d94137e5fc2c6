from itertools import product
from statistics import NormalDist

import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])
n, lam, lr = 4, 0.1, 0.5


def forward(W1, b1, W2, b2):
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    return A1, P, -np.log(P[np.arange(n), y])


A1, P, losses = forward(W1, b1, W2, b2)
loss = losses.mean()
print(f"likelihood: its logarithm {-losses.sum():.4f}, loss {loss:.4f}")
penalty = lam / 2 * (np.sum(W1**2) + np.sum(W2**2))
print(f"priors: variance {1 / (n * lam):.1f}, penalty {penalty:.4f}, "
      f"objective {loss + penalty:.4f}")
half = 3.182 * losses.std(ddof=1) / np.sqrt(n)  # t, 3 degrees of freedom
print(f"estimation: 95% interval {loss - half:.2f} to {loss + half:.2f}")

D2 = (P - np.eye(2)[y]) / n
D1 = D2 @ W2.T * (1 - A1**2)
fall = losses - forward(
    W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0),
    W2 - lr * A1.T @ D2, b2 - lr * D2.sum(axis=0))[2]
flips = np.array(list(product((1, -1), repeat=n))) @ fall
count = np.sum(flips > fall.sum() - 1e-9)
print(f"hypothesis tests: mean fall {fall.mean():.4f}, p = {count}/16")
print("regression: log-odds of class 1 by A1", W2[:, 1] - W2[:, 0])
k, z = np.sum(P.argmax(axis=1) == y), NormalDist().inv_cdf(0.975)
center = (k + z**2 / 2) / (n + z**2)
half = z / (n + z**2) * np.sqrt(k * (n - k) / n + z**2 / 4)
print(f"evaluation: {k} of {n} right, 95% interval "
      f"{center - half:.2f} to {center + half:.2f}")
print(f"information: perplexity {np.exp(loss):.4f}")
