import matplotlib.pyplot as plt
import numpy as np

x = np.array([1.0, 2.0, -1.0])
delta = np.array([0.5, -0.3, 0.2])
g = delta * x                                    # elementwise: 3 numbers
fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.8), layout="constrained")
tables = [np.outer(x, delta), np.tile(g[:, None], 3)]  # inputs × units
titles = [r"gradient: outer product $\mathbf{x}\,\boldsymbol{\delta}^\top$",
          r"subtracted instead: $g_j$ in every column"]
for ax, M, title in zip(axes, tables, titles):
    for j in range(3):
        for k in range(3):
            ax.text(k, j, f"{M[j, k]:.1f}".replace("-", "−"), ha="center",
                    va="center", weight="bold" if j == k else "normal",
                    color="C6" if j == k else "black")
        ax.add_patch(plt.Rectangle((j - 0.42, j - 0.38), 0.84, 0.76,
                                   fc="none", ec="C6"))
    ax.set(xlim=(-0.5, 2.5), ylim=(2.5, -0.5), title=title,
           xlabel="unit $k$", ylabel="input $j$")
    ax.set_xticks(range(3), ["1", "2", "3"])
    ax.set_yticks(range(3), ["1", "2", "3"])
plt.show()
