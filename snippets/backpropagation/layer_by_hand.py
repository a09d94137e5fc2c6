import numpy as np

X = np.array([[2.0, -1.0], [1.0, 1.0]])            # examples × inputs
Y = np.array([[0.5, -0.5, 1.5], [0.2, 1.4, 0.5]])  # examples × units
W = np.array([[0.5, -0.2, 0.3], [0.1, 0.4, -0.6]])  # inputs × units
b = np.array([0.1, 0.2, -0.3])


def loss(X, W, b):
    return np.sum((np.maximum(X @ W + b, 0) - Y)**2)


def show(name, M):
    print(f"{name:5}", (M.round(2) + 0.0).tolist())  # + 0.0: no minus zero


Z = X @ W + b
A = np.maximum(Z, 0)
Delta = 2 * (A - Y) * (Z > 0)                       # ReLU: slope 1 or 0
for i in (0, 1):
    print(f"example {i + 1}")
    show("z", Z[i])
    show("delta", Delta[i])
    show("outer", np.outer(X[i], Delta[i]))         # inputs × units
print("batch: loss", round(loss(X, W, b), 2))
show("dW", X.T @ Delta)
show("db", Delta.sum(axis=0))
show("dX", Delta @ W.T)

h = 1e-5                                            # central differences
for j in range(2):
    for k in range(3):
        E = np.zeros((2, 3))
        E[j, k] = h
        slope = (loss(X, W + E, b) - loss(X, W - E, b)) / (2*h)
        assert np.isclose(slope, (X.T @ Delta)[j, k])
