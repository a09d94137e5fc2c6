import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])  # class of each row
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])


def show(name, M):
    print(name)
    for row in M:
        print("  ", "  ".join(f"{value:7.4f}" for value in row))


Z1 = X @ W1 + b1  # examples × units
A1 = np.tanh(Z1)
Z2 = A1 @ W2 + b2  # examples × classes
E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
P = E / E.sum(axis=1, keepdims=True)
loss = -np.log(P[np.arange(4), y]).mean()
assert X.shape == (4, 2) and W1.shape == (2, 3) and W2.shape == (3, 2)
assert Z1.shape == A1.shape == (4, 3) and Z2.shape == P.shape == (4, 2)
assert np.allclose(Z1[0], [1.1, -0.1, -0.5])
assert np.allclose(P.sum(axis=1), 1)

show("Z1", Z1)
show("A1", A1)
show("P", P)
print(f"mean cross-entropy {loss:.4f}, ln 2 {np.log(2):.4f}")
