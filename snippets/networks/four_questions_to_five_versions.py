import numpy as np


def spirals(n, rng):
    y = np.arange(n) % 2
    r = np.sqrt(rng.uniform(0.05, 1, size=n))
    angle = 2 * np.pi * r + np.pi * y
    X = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1)
    return X + rng.normal(scale=0.12, size=(n, 2)), y


def loss_and_grad(theta, X, y, version=""):
    W1, b1, W2, b2 = theta
    A = np.tanh(X @ W1 + b1)
    E = np.exp(A @ W2 + b2)
    P = E / E.sum(axis=1, keepdims=True)
    D2 = (P - np.eye(2)[y]) / len(y)
    D1 = D2 @ W2.T * (1 if version == "no slope of tanh" else 1 - A**2)
    return (-np.log(P[np.arange(len(y)), y]).mean(),
            [X.T @ D1, D1.sum(axis=0), A.T @ D2, D2.sum(axis=0)])


def moved(theta, by, D):
    return [M + by * V for M, V in zip(theta, D)]


def fit(theta, X, y, steps, rng, version):
    for _ in range(steps):
        if version == "rows shuffled, labels not":
            X = rng.permutation(X)
        theta = moved(theta, -1, loss_and_grad(theta, X, y, version)[1])
    return theta


def right(theta, X, y):
    W1, b1, W2, b2 = theta
    return np.mean((np.tanh(X @ W1 + b1) @ W2 + b2).argmax(axis=1) == y)


print("                           check  largest  four rows  right: "
      "held out    test")
for version in ("as it should be", "new rows not standardized",
                "no slope of tanh", "rows shuffled, labels not",
                "all weights start at 0"):
    rng = np.random.default_rng(0)
    (X, y), (X2, y2), (X3, y3) = (spirals(n, rng) for n in (240, 120, 400))
    mu, s = X.mean(axis=0), X.std(axis=0)
    X, X2 = (X - mu) / s, (X2 - mu) / s
    if version != "new rows not standardized":
        X3 = (X3 - mu) / s
    start = [rng.normal(size=(2, 32)), np.zeros(32),
             rng.normal(size=(32, 2)) / np.sqrt(32), np.zeros(2)]
    if version == "all weights start at 0":
        start = [0 * M for M in start]
    g = loss_and_grad(start, X, y, version)[1]
    V = [rng.normal(size=M.shape) for M in start]
    ahead, back = (loss_and_grad(moved(start, h, V), X, y)[0]
                   for h in (1e-5, -1e-5))
    passed = np.isclose((ahead - back) / 2e-5, sum(
        np.sum(G * D) for G, D in zip(g, V)), rtol=1e-4, atol=1e-8)
    four = fit(start, X[:4], y[:4], 300, rng, version)
    whole = fit(start, X, y, 600, rng, version)
    print(f"{version:25}  {'yes' if passed else 'no':5}  "
          f"{max(abs(G).max() for G in g):.4f}   "
          f"{loss_and_grad(four, X[:4], y[:4])[0]:.4f}            "
          f"{right(whole, X2, y2):.4f}    {right(whole, X3, y3):.4f}")
