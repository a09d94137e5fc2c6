import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def step(X, y):  # losses, P and the 17 derivatives of the mean loss
    A1 = np.tanh(X @ W1 + b1)
    E = np.exp(A1 @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - np.eye(2)[y]) / len(X)
    D1 = (D2 @ W2.T) * (1 - A1**2)
    parts = X.T @ D1, D1.sum(axis=0), A1.T @ D2, D2.sum(axis=0)
    losses = -np.log(P[np.arange(len(X)), y])
    return losses, P, np.concatenate([part.ravel() for part in parts])


losses, P, full = step(X, y)
own = -np.sum(P * np.log(P), axis=1)
print("losses               ", losses.round(4))
print("expected, label by P ", own.round(4), f"mean {own.mean():.4f}")
print(f"losses: mean {losses.mean():.4f}, variance {losses.var():.4f}, "
      f"std {losses.std():.4f}")
G = np.array([step(X[[i]], y[[i]])[2] for i in range(4)])  # rows × 17
assert np.allclose(G.mean(axis=0), full)  # unbiased
C = np.cov(G.T, bias=True)  # 17 × 17
print(f"squared length of the batch gradient {full @ full:.4f}")
print(f"mean squared length for one row      {np.sum(G**2) / 4:.4f}")
print(f"trace of the covariance matrix       {np.trace(C):.4f}, "
      f"rank {np.linalg.matrix_rank(C, tol=1e-9)}")
