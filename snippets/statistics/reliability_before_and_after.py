import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6160, 40))
w_star = 2 * rng.normal(size=40) / np.sqrt(40)
y = rng.random(6160) < 1 / (1 + np.exp(-X @ w_star))
train, val, test = slice(160), slice(160, 1160), slice(1160, 6160)


def log_loss(rows, T):
    return np.mean(np.logaddexp(0, z[rows] / T) - y[rows] * z[rows] / T)


w = np.zeros(40)
for _ in range(1000):  # trained until it is sure of itself
    delta = 1 / (1 + np.exp(-X[train] @ w)) - y[train]
    w -= 0.5 * X[train].T @ delta / 160
z = X @ w
print(f"training accuracy {np.mean((z > 0)[train] == y[train]):.3f}")
best = min(np.arange(1, 8, 0.1), key=lambda T: log_loss(val, T))

fig, axes = plt.subplots(1, 2, figsize=(5.4, 3), layout="constrained",
                         sharex=True, sharey=True)
for ax, T, style in zip(axes, (1, best), ("C1o-", "C0o-")):
    q = 1 / (1 + np.exp(-z[test] / T))
    rows = np.argsort(q).reshape(10, 500)  # ten groups
    forecast, share = q[rows].mean(axis=1), y[test][rows].mean(axis=1)
    half = 1.96 * np.sqrt(share * (1 - share) / 500)
    ax.plot([0, 1], [0, 1], "--", color="0.5", lw=1)
    ax.errorbar(forecast, share, half, fmt=style, ms=5, lw=1)
    ax.set(xlabel="mean forecast", title=f"$T = {T:.1f}$", aspect="equal")
    print(f"T = {T:.1f}: groups from ({forecast[0]:.2f}, {share[0]:.2f}) to "
          f"({forecast[-1]:.2f}, {share[-1]:.2f}), ECE "
          f"{np.mean(abs(forecast - share)):.3f}, log loss "
          f"{log_loss(test, T):.3f}, Brier {np.mean((q - y[test])**2):.3f}")
print(f"test accuracy {np.mean((z > 0)[test] == y[test]):.3f}")
axes[0].set_ylabel("share of positives")
plt.show()
