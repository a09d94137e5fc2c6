import numpy as np


def spirals(n, rng):
    y = np.arange(n) % 2
    r = np.sqrt(rng.uniform(0.05, 1, size=n))
    angle = 2 * np.pi * r + np.pi * y
    X = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1)
    return X + rng.normal(scale=0.12, size=(n, 2)), y


def train(version):
    rng = np.random.default_rng(0)
    (X, y), (X_new, y_new) = spirals(240, rng), spirals(400, rng)
    mu, s = X.mean(axis=0), X.std(axis=0)
    X = (X - mu) / s
    if version != "new rows not standardized":
        X_new = (X_new - mu) / s
    W1, b1 = rng.normal(size=(2, 32)), np.zeros(32)
    W2, b2 = rng.normal(size=(32, 2)) / np.sqrt(32), np.zeros(2)
    if version == "all weights start at 0":
        W1, W2 = 0 * W1, 0 * W2
    for step in range(601):
        if version == "rows shuffled, labels not":
            X = rng.permutation(X)
        A = np.tanh(X @ W1 + b1)
        E = np.exp(A @ W2 + b2)
        P = E / E.sum(axis=1, keepdims=True)
        loss = -np.log(P[np.arange(240), y]).mean()
        first = loss if step == 0 else first
        slope = 1 if version == "no slope of tanh" else 1 - A**2
        D2 = (P - np.eye(2)[y]) / 240
        D1 = D2 @ W2.T * slope
        W2, b2 = W2 - A.T @ D2, b2 - D2.sum(axis=0)
        W1, b1 = W1 - X.T @ D1, b1 - D1.sum(axis=0)
    Z = np.tanh(X_new @ W1 + b1) @ W2 + b2
    return first, loss, np.mean(Z.argmax(axis=1) == y_new)


print("                           first    last  right on new rows")
for version in ("as it should be", "new rows not standardized",
                "no slope of tanh", "rows shuffled, labels not",
                "all weights start at 0"):
    first, last, right = train(version)
    print(f"{version:25}  {first:.4f}  {last:.4f}  {right:.4f}")
