import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, widths = 32, 2 ** np.arange(1, 11)
entropy, slope = np.empty((2, 10)), np.empty((2, 10))
for i, d in enumerate(widths):
    Q = rng.normal(size=(300, d))
    K = rng.normal(size=(300, n, d))  # each query has its own keys
    S = np.einsum("id,ijd->ij", Q, K)
    for j, divisor in enumerate((1, np.sqrt(d))):
        Z = S / divisor
        Z = Z - Z.max(axis=1, keepdims=True)
        lse = np.log(np.exp(Z).sum(axis=1, keepdims=True))
        A = np.exp(Z - lse)
        entropy[j, i] = (A * (lse - Z)).sum(axis=1).mean()
        slope[j, i] = 1 - (A**2).sum(axis=1).mean()

fig, axes = plt.subplots(2, 1, figsize=(5.4, 4.8), sharex=True,
                         layout="constrained")
x = np.log2(widths)
for ax, y in zip(axes, (entropy, slope)):
    ax.plot(x, y[1], "C0o-", ms=5)
    ax.plot(x, y[0], "C1s--", ms=5)
axes[0].axhline(np.log(n), color="0.5", ls=":")
axes[0].text(1, np.log(n) + 0.15, "ln 32: all weights equal", color="0.5")
axes[0].text(6.5, 2.5, "divided by $\\sqrt{d}$", color="C0")
axes[0].text(4.2, 1.4, "not divided", color="C1")
axes[0].set(ylabel="mean entropy (nats)", ylim=(0, 4.2))
axes[1].text(6.5, 0.76, "divided by $\\sqrt{d}$", color="C0")
axes[1].text(4.9, 0.5, "not divided", color="C1")
axes[1].set(xlabel=r"$\log_2 d$", ylabel="mean trace of $J$", ylim=(0, 1))
plt.show()
