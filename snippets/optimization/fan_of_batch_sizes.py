import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, d, runs, T, lr = 1000, 4, 60, 400, 0.05
X = rng.normal(size=(n, d))
y = X @ [1.0, -1.0, 0.5, 2.0] + rng.normal(size=n)
best = np.linalg.lstsq(X, y)[0]
H = X.T @ X / n
lam, V = np.linalg.eigh(H)
rows_at_best = (X @ best - y)[:, None] * X  # gradients of the rows
noise = np.var(rows_at_best @ V, axis=0)  # along each eigenvector

fig, ax = plt.subplots(figsize=(5.4, 3.6), layout="constrained")
for k, B in enumerate((1, 4, 16, 64)):
    theta, excess = np.zeros((runs, d)), np.zeros((T, runs))
    for t in range(T):
        e = theta - best
        excess[t] = np.sum(e @ H * e, axis=1) / 2
        rows = rng.integers(n, size=(runs, B))  # with replacement
        Xb = X[rows]  # runs × B × d
        r = (Xb @ theta[:, :, None])[..., 0] - y[rows]
        theta = theta - lr * (r[:, None] @ Xb)[:, 0] / B
    late = B * excess[150:].mean(axis=0)
    predicted = np.sum(lr * noise / (2 * (2 - lr * lam)))
    print(f"B = {B:2d}: B times floor {late.mean():.4f}, standard error "
          f"{late.std() / np.sqrt(runs):.4f}, predicted {predicted:.4f}")
    ax.semilogy(excess.mean(axis=1), color=f"C{k}", lw=1.2)
    ax.axhline(predicted / B, color=f"C{k}", ls="--", lw=1)
    ax.text(T + 8, predicted / B, f"$B = {B}$", color=f"C{k}", va="center")
e = (1 - lr * lam) ** np.arange(T)[:, None] * (V.T @ best)
ax.semilogy(np.sum(lam * e**2, axis=1) / 2, color="0.5", ls=":")
ax.text(112, 2e-5, "all rows", ha="right")
ax.set(xlabel="step $t$", ylabel="loss above its minimum",
       xlim=(0, T), ylim=(8e-6, 8))
plt.show()
