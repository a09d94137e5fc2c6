import numpy as np

X = np.array([[2.0, -1.0], [1.0, 1.0]])             # examples × inputs
Y = np.array([[0.5, -0.5, 1.5], [0.2, 1.4, 0.5]])   # examples × units
W = np.array([[0.5, -0.2, 0.3], [0.1, 0.4, -0.6]])  # inputs × units
b = np.array([0.1, 0.2, -0.3])


def loss(W):
    return np.sum((np.maximum(X @ W + b, 0) - Y)**2)


def show(name, M):
    print(f"{name:5}", (M.round(2) + 0.0).tolist())  # + 0.0: no minus zero


Z = X @ W + b
Delta = 2 * (np.maximum(Z, 0) - Y) * (Z > 0)        # ReLU: slope 1 or 0
for i in (0, 1):
    print(f"example {i + 1}")
    show("z", Z[i])
    show("delta", Delta[i])
    show("outer", np.outer(X[i], Delta[i]))         # inputs × units
print("batch: loss", round(loss(W), 2))
show("dW", X.T @ Delta)
show("db", Delta.sum(axis=0))
show("dX", Delta @ W.T)

for j, k in np.ndindex(W.shape):                    # central differences
    E = np.zeros(W.shape)
    E[j, k] = 1e-5
    slope = (loss(W + E) - loss(W - E)) / 2e-5
    assert np.isclose(slope, (X.T @ Delta)[j, k])
