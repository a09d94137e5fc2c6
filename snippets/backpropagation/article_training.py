import matplotlib.pyplot as plt
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(d, n, scale, rule, lr=0.5):
    """Losses of 100 runs over 200 steps; run s draws with seed s."""
    draws = np.stack([np.random.default_rng(s).normal(size=(n + 2*d, d))
                      for s in range(100)])
    X, W_star = draws[:, :n], draws[:, n:n + d]
    W = scale * draws[:, n + d:]               # runs × inputs × units
    Y, losses = sigmoid(X @ W_star), []
    for step in range(201):
        A = sigmoid(X @ W)
        losses.append(np.sum((A - Y)**2, axis=(1, 2)) / n)
        Delta = 2 * (A - Y) * A * (1 - A) / n  # runs × examples × units
        if rule == "outer":
            W = W - lr * X.swapaxes(1, 2) @ Delta
        else:                                  # the same column for every unit
            W = W - lr * np.sum(X * Delta, axis=1)[:, :, None]
    return np.array(losses)                    # steps × runs


fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
ax.set(xlabel="step", ylabel="loss $L$", xlim=(0, 240))
print(" d   n  start scale  product      rises  mean loss")
for d, n, scale in [(3, 1, 0.1), (3, 50, 0.1), (3, 50, 1.0), (10, 50, 0.1)]:
    for rule, style in [("elementwise", "C1--"), ("outer", "C0")]:
        L = train(d, n, scale, rule)
        print(f"{d:2} {n:3} {scale:12}  {rule:11} {np.sum(L[-1] > L[0]):6}"
              f"  {L[0].mean():.2f} to {L[-1].mean():.4f}")
        if (d, n, scale) == (3, 50, 0.1):
            ax.semilogy(range(0, 201, 5), L[::5, :20], style, lw=1)
            ax.text(203, L[-1].mean(), rule + "\nproduct", color=style[:2],
                    va="center")
plt.show()
