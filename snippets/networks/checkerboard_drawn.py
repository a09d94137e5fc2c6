import matplotlib.pyplot as plt
import numpy as np


def counts(k, s, n):                   # how many copies reach a place
    c = np.zeros(s * (n - 1) + k, dtype=int)
    for t in range(n):
        c[s * t:s * t + k] += 1
    return c


shade = {1: 0.08, 2: 0.25, 4: 0.55}
fig, axes = plt.subplots(1, 2, figsize=(5.4, 3.0), layout="constrained")
for ax, k in zip(axes, (3, 4), strict=True):
    c = counts(k, 2, 4)
    for (row, column), v in np.ndenumerate(np.outer(c, c)):
        ax.add_patch(plt.Rectangle((column, row), 1, 1, lw=0,
                                   facecolor="C0", alpha=shade[v]))
        ax.text(column + 0.5, row + 0.55, str(v), fontsize=10,
                ha="center", va="center")
    ax.set(title=f"size {k}, stride 2", xlim=(0, len(c)), ylim=(len(c), 0),
           aspect="equal")
    ax.axis("off")
plt.show()
