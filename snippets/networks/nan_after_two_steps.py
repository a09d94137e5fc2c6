import numpy as np

X = np.array([[200.0, 50], [40, 180], [120, 110]])  # examples × inputs
Y = np.eye(3)  # one class for each example
lr = 0.1


def textbook(Z):
    E = np.exp(Z)
    P = E / E.sum(axis=1, keepdims=True)
    return P, -np.log((P * Y).sum(axis=1)).mean()


def shifted(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    S = np.exp(Z).sum(axis=1, keepdims=True)
    return np.exp(Z) / S, (np.log(S) - Z)[Y == 1].mean()


losses = {}
for softmax in (textbook, shifted):
    W = np.zeros((2, 3))  # inputs × classes
    losses[softmax.__name__] = []
    for step in range(4):
        with np.errstate(all="ignore"):  # let it fail without a word
            P, L = softmax(X @ W)
        losses[softmax.__name__].append(float(L))
        W = W - lr * X.T @ (P - Y) / 3
for name, values in losses.items():
    print(f"{name:9}", *(f"{L:10.4f}" for L in values))
assert np.isnan(losses["textbook"][2:]).all()
assert np.isfinite(losses["shifted"]).all()
