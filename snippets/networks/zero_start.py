import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 1]]                    # one row of class 0
for value in (0.0, 0.5):
    W1, b1 = np.full((2, 3), value), np.zeros(3)
    W2, b2 = np.full((3, 2), value), np.zeros(2)
    for _ in range(100):
        A1 = np.tanh(X @ W1 + b1)
        E = np.exp(A1 @ W2 + b2)
        P = E / E.sum(axis=1, keepdims=True)
        Delta2 = (P - Y) / len(X)
        Delta1 = Delta2 @ W2.T * (1 - A1**2)
        W1, b1 = W1 - X.T @ Delta1, b1 - Delta1.sum(axis=0)
        W2, b2 = W2 - A1.T @ Delta2, b2 - Delta2.sum(axis=0)
    print("all weights start at", value)
    print("  W1 after 100 steps:", W1.round(3).tolist())
    print("  probability of class 1:", P[:, 1].round(3).tolist())
    assert np.allclose(W1, W1[:, :1])          # the columns are equal
