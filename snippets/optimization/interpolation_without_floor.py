import numpy as np

rng = np.random.default_rng(0)
n, d = 20, 3
X = rng.normal(size=(n, d))
lr = 1 / np.max(np.sum(X**2, axis=1))
mu = np.linalg.eigvalsh(X.T @ X / n)[0]
T = (0, 50, 100, 150, 200)
print(f"rate {lr:.3f}, smallest eigenvalue {mu:.3f}")
print("steps        ", *[f"{t:9d}" for t in T])
print("bound        ", *[f"{3 * (1 - lr * mu) ** t:9.2e}" for t in T])
for name, spread in (("consistent", 0.0), ("noisy targets", 0.5)):
    y = X @ np.ones(d) + spread * rng.normal(size=n)
    r = y - X @ np.linalg.lstsq(X, y)[0]  # what no theta can fit
    # with one row a step, (e, 1) is multiplied by one of these matrices
    S = np.tile(np.eye(d + 1), (n, 1, 1))
    S[:, :d, :d] -= lr * X[:, :, None] * X[:, None]
    S[:, :d, d] = lr * r[:, None] * X
    M = np.ones((d + 1, d + 1))  # expectation of (e, 1)(e, 1)^T
    shown = []
    for t in range(T[-1] + 1):
        if t in T:
            shown.append(f"{np.trace(M[:d, :d]):9.2e}")
        M = np.mean(S @ M @ S.transpose(0, 2, 1), axis=0)
    print(f"{name:13s}", *shown)
