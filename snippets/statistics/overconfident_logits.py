import numpy as np

rng = np.random.default_rng(0)
n = 100_000
z = rng.normal(size=n) * 2  # true log-odds
y = (rng.uniform(size=n) < 1 / (1 + np.exp(-z))) * 1.0
said = 2 * z  # log-odds that the network reports


def logistic(X, y):
    beta = np.zeros(X.shape[1])
    for step in range(12):
        p = 1 / (1 + np.exp(-X @ beta))
        M = X.T @ ((p * (1 - p))[:, None] * X)
        beta = beta + np.linalg.solve(M, X.T @ (y - p))
    return beta, np.sqrt(np.diag(np.linalg.inv(M)))


half = n // 2  # fit on one half, look at the other
X = np.column_stack([np.ones(n), said])
beta, se = logistic(X[:half], y[:half])
print("intercept and slope", beta.round(3), "+-", se.round(3))
for name, logits in (("said", said), ("refitted", X @ beta)):
    p = 1 / (1 + np.exp(-logits[half:]))
    print(f"{name:8s} mean {p.mean():.3f} of {y[half:].mean():.3f};"
          "  groups: said -> share of ones")
    for low, high in ((0.5, 0.6), (0.7, 0.8), (0.9, 0.95), (0.98, 1)):
        group = (p > low) & (p <= high)
        share = y[half:][group].mean()
        error = np.sqrt(share * (1 - share) / group.sum())
        print(f"   {p[group].mean():.3f} -> {share:.3f} +- {error:.3f}")
p5, p25 = 1 / (1 + np.exp(-np.array([5, 2.5])))
print(f"at the logit 5 it says {p5:.4f}, right is {p25:.4f}")
