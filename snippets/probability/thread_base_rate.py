import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
y = np.array([0, 1, 1, 0])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


A1 = np.tanh(X @ W1 + b1)
P = softmax(A1 @ W2 + b2)  # examples × classes
old, new = np.array([0.5, 0.5]), np.array([0.9, 0.1])  # base rates
Q = P * new / old
Q = Q / Q.sum(axis=1, keepdims=True)
for i in range(4):
    odds = P[i, 1] / P[i, 0]
    print(f"row {i + 1}: p {P[i, 0]:.4f} {P[i, 1]:.4f}, odds {odds:.4f}, "
          f"a ninth {odds / 9:.4f}, new p1 {Q[i, 1]:.4f}")
assert np.allclose(Q, softmax(A1 @ W2 + b2 + np.log(new / old)))

for name, M in (("old", P), ("new", Q)):
    print(f"{name}: classes {M.argmax(axis=1).tolist()}, "
          f"loss {-np.log(M[np.arange(4), y]).mean():.4f}")
print(f"shift of the difference of biases {np.log(1 / 9):.4f}")
