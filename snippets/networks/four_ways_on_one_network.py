import numpy as np

rng = np.random.default_rng(1)
n, d, m, lr, q = 40, 10, 50, 0.05, 0.5


def examples(number):
    X = rng.normal(size=(number, d))
    return X, X[:, 0] + 0.5 * X[:, 1] + 0.5 * rng.normal(size=number)


def error(weights, X, y):
    return np.mean((y - np.tanh(X @ weights[0]) @ weights[1]) ** 2)


X, y = examples(n)
validation, new = examples(200), examples(4000)
start = [rng.normal(size=(d, m)) / np.sqrt(d), rng.normal(size=m) / np.sqrt(m)]
print("              training  new data  steps  weights at 0")
for name in ("nothing", "weight decay", "l1 penalty", "dropout", "stopping"):
    best, W = np.inf, start
    for t in range(1, 2001):
        A = np.tanh(X @ W[0])
        mask = (rng.random((n, m)) < q) / q if name == "dropout" else 1
        r = 2 / n * ((mask * A) @ W[1] - y)
        back = np.outer(r, W[1]) * mask * (1 - A**2)
        decay = 0.05 if name == "weight decay" else 0
        keep = 1 - lr * decay
        W = [keep * W[0] - lr * X.T @ back,
             keep * W[1] - lr * (mask * A).T @ r]
        if name == "l1 penalty":               # lambda = 0.02
            W = [np.sign(w) * np.maximum(abs(w) - lr * 0.02, 0) for w in W]
        if name == "stopping":
            if error(W, *validation) > best:
                break
            best = error(W, *validation)
    print(f"{name:13s}  {error(W, X, y):7.3f}  {error(W, *new):8.3f}  {t:5d}"
          f"  {sum(np.sum(w == 0) for w in W):12d}")
