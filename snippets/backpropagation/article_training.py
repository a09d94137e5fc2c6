import matplotlib.pyplot as plt
import numpy as np

lr = 0.5


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(d, n, scale, rule):
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


print("                      elementwise              outer")
print(" d   n  start scale   rise  mean loss          rise  mean loss")
for d, n, scale in [(3, 1, 0.1), (3, 50, 0.1), (3, 50, 1.0), (10, 50, 0.1)]:
    L = {rule: train(d, n, scale, rule) for rule in ("elementwise", "outer")}
    cells = [f"{np.sum(M[-1] > M[0]):5}  {M[0].mean():.2f} to "
             f"{M[-1].mean():.4f}     " for M in L.values()]
    print(f"{d:2} {n:3} {scale:8}       " + "".join(cells).rstrip())
    if (d, n, scale) == (3, 50, 0.1):
        fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
        steps = np.arange(0, 201, 5)
        ax.semilogy(steps, L["outer"][::5, :20], "C0", lw=1)
        ax.semilogy(steps, L["elementwise"][::5, :20], "C1--", lw=1)
        ax.text(203, 4e-4, "outer\nproduct", color="C0", va="center")
        ax.text(203, 0.4, "elementwise\nproduct", color="C1", va="center")
        ax.set(xlabel="step", ylabel="loss $L$", xlim=(0, 240))
plt.show()
