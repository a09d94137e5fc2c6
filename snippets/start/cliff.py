import matplotlib.pyplot as plt
import numpy as np

c = 15  # second derivative, as in the case by hand: 2/c = 0.1333
w = np.linspace(-0.35, 4.35, 100)
fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.9), sharey=True,
                         layout="constrained")
runs = [(0.12, 0.0, "C0", "falls"), (0.14, 1.2, "C1", "rises")]
for ax, (lr, start, color, word) in zip(axes, runs):
    ax.plot(w, c / 2 * (w - 2) ** 2, color="gray")
    path = 2 + (start - 2) * (1 - lr * c) ** np.arange(8)
    ax.plot(path, c / 2 * (path - 2) ** 2, "o-", color=color, linewidth=1)
    ax.text(start - 0.15, c / 2 * (start - 2) ** 2 - 1, "start", ha="right",
            va="center")
    ax.set(xlabel="$w$", xticks=[0, 2, 4], xlim=(-0.95, 4.5),
           title=f"$\\eta$ = {lr}: the loss {word}")
axes[0].set_ylabel("loss $L$")
plt.show()
