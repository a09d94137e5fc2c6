import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
Y = np.eye(2)[[0, 1, 1, 0]]                    # one-hot
W1, b1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]), [0.1, 0.0, -0.2]
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
A1, b2 = np.tanh(X @ W1 + b1), np.array([0.1, -0.1])


def probabilities(W2):
    E = np.exp(A1 @ W2 + b2)
    return E / E.sum(axis=1, keepdims=True)    # examples × classes


def loss(W2):
    return -np.sum(Y * np.log(probabilities(W2))) / 4


grad, h = A1.T @ (probabilities(W2) - Y) / 4, 1e-5
rng = np.random.default_rng(0)
for name, V in (("ones", np.ones((3, 2))),
                ("normal", rng.normal(size=(3, 2)))):
    numeric = (loss(W2 + h * V) - loss(W2 - h * V)) / (2 * h)
    for factor in (1, 2, 0, -1):
        error = abs(factor * np.sum(grad * V) - numeric)
        print(f"{name:6}, {factor:2} times the gradient: "
              f"{'passes' if error < 1e-8 else 'fails'}")
