import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])  # XOR
runs, units, lr = 2400, 3, 0.5
W1 = rng.normal(size=(runs, 2, units))  # every run has its own start
b1 = np.zeros((runs, 1, units))
W2 = rng.normal(size=(runs, units, 1))
b2 = np.zeros((runs, 1, 1))
for step in range(60):
    A1 = np.tanh(X @ W1 + b1)
    D2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - y) / 4
    D1 = D2 @ W2.transpose(0, 2, 1) * (1 - A1**2)
    W2 = W2 - lr * A1.transpose(0, 2, 1) @ D2
    b2 = b2 - lr * D2.sum(axis=1, keepdims=True)
    W1 = W1 - lr * X.T @ D1
    b1 = b1 - lr * D1.sum(axis=1, keepdims=True)
z = np.tanh(X @ W1 + b1) @ W2 + b2
losses = np.log1p(np.exp((1 - 2 * y) * z)).mean(axis=(1, 2))

projects, found = 4000, 0
for project in range(projects):
    chosen = rng.choice(losses, size=120, replace=False)
    without, new = chosen.reshape(20, 2, 3).transpose(1, 0, 2)
    success = new.max(axis=1) < without.min(axis=1)
    found += success.any()
    if project == 0:
        for k in np.flatnonzero(success):
            print(f"change {k + 1}: with", new[k].round(2),
                  f"without {without[k].round(2)}, means "
                  f"{new[k].mean():.3f} and {without[k].mean():.3f}")
share = found / projects
print(f"{share:.3f} of {projects} projects have found an improvement, "
      f"+- {np.sqrt(share * (1 - share) / projects):.3f}")
