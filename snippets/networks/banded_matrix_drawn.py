import matplotlib.pyplot as plt
import numpy as np

n, k, P = 8, 3, 1                      # inputs, kernel, padding
fig, axes = plt.subplots(1, 3, figsize=(5.4, 3.5), layout="constrained",
                         gridspec_kw={"width_ratios": [6, 8, 4]})
cases = [("no padding", 0, 1), ("padding 1", P, 1),
         ("padding 1,\nstride 2", P, 2)]
for ax, (title, P, s) in zip(axes, cases, strict=True):
    outputs = (n + 2 * P - k) // s + 1
    for t in range(outputs):
        for i in range(k):
            row = s * t + i - P
            if 0 <= row < n:
                ax.add_patch(plt.Rectangle((t, row), 1, 1, lw=0, alpha=0.35,
                                           facecolor=f"C{i}"))
                ax.text(t + 0.5, row + 0.55, f"$w_{i}$", fontsize=10,
                        ha="center", va="center")
    for line in range(outputs + 1):
        ax.axvline(line, color="gray", lw=0.6)
    for line in range(n + 1):
        ax.axhline(line, color="gray", lw=0.6)
    ax.set(xlim=(0, outputs), ylim=(n, 0), aspect="equal", title=title,
           xlabel="outputs", xticks=[], yticks=[])
axes[0].set_ylabel("inputs")
plt.show()
