import numpy as np


def forward(X, layers):
    inputs = []                             # what each layer received
    for W, b in layers:
        inputs.append(X)
        X = np.tanh(X @ W + b)              # examples × units
    return X, inputs


def backward(X, Y, layers):
    A, inputs = forward(X, layers)
    dA, gradients = 2 * (A - Y) / len(X), []
    for (W, b), entering in zip(layers[::-1], inputs[::-1]):
        Delta = dA * (1 - A**2)             # slope of tanh, written with A
        gradients.append((entering.T @ Delta, Delta.sum(axis=0)))
        dA, A = Delta @ W.T, entering       # on to the layer below
    return gradients[::-1]


def loss(X, Y, layers):
    return np.sum((forward(X, layers)[0] - Y)**2) / len(X)


rng = np.random.default_rng(0)
sizes = [4, 6, 5, 3, 2]
layers = [(rng.normal(size=(d, m)) / np.sqrt(d), rng.normal(size=m))
          for d, m in zip(sizes, sizes[1:])]
X, Y = rng.normal(size=(7, 4)), rng.normal(size=(7, 2))
for i, (dW, db) in enumerate(backward(X, Y, layers)):
    W, b = layers[i]
    V, v = rng.normal(size=W.shape), rng.normal(size=b.shape)
    moved = layers.copy()
    moved[i] = (W + 1e-30j * V, b + 1e-30j * v)  # a random direction
    slope = loss(X, Y, moved).imag / 1e-30
    assert np.isclose(slope, np.sum(dW * V) + np.sum(db * v), rtol=1e-10)
    print(f"layer {i + 1}: W {W.shape}, b {b.shape}, gradients agree")
