import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch, Rectangle

fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
values = [(r"$\mathbf{x}$", 2), (r"$\mathbf{z}_1$", 3),
          (r"$\mathbf{a}$", 3), (r"$\mathbf{z}_2$", 2), ("$L$", 1)]
for i, (name, size) in enumerate(values):
    x = 3 * i
    ax.add_patch(FancyBboxPatch((x - 0.45, 5.5), 0.9, 0.9, fc="none",
                                ec="C0", boxstyle="round,pad=0.1"))
    ax.text(x, 5.95, name, ha="center", va="center", color="C0",
            fontsize=14)
    ax.text(x, 5.15, size, ha="center", va="top", color="C0", fontsize=14)
    if i < 4:
        ax.annotate("", (x + 2.4, 5.95), (x + 0.6, 5.95), arrowprops={
            "arrowstyle": "->", "shrinkA": 0, "shrinkB": 0})
        ax.text(x + 1.5, 6.1, rf"$\mathbf{{J}}_{i + 1}$", ha="center",
                va="bottom", color="C1", fontsize=14)

# The product reads from right to left: the last Jacobian is leftmost.
s = 0.56                                   # side of a cell
blocks = [(r"$\mathbf{J}_4$", 1, 2, 0),
          (r"$\mathbf{J}_3 = \mathbf{W}_2^\top$", 2, 3, 3),
          (r"$\mathbf{J}_2 = $diag$(\varphi')$", 3, 3, 6),
          (r"$\mathbf{J}_1 = \mathbf{W}_1^\top$", 3, 2, 9),
          (r"$(\nabla_{\mathbf{x}} L)^\top$", 1, 2, 12)]
for name, rows, columns, x in blocks:
    left, low = x - s * columns / 2, 2.4 - s * rows / 2
    for i, j in np.ndindex(rows, columns):
        on = i == j or "diag" not in name
        ax.add_patch(Rectangle((left + s * j, low + s * (rows - 1 - i)),
                               s, s, lw=0.9, ec="C1",
                               fc=("C1", 0.3 if on else 0)))
    ax.text(x, 1.35, name, ha="center", va="top", color="C1", fontsize=14)
    ax.text(x, 0.35, f"{rows} × {columns}", ha="center", va="top",
            fontsize=14)
for x, sign in [(1.4, "·"), (4.5, "·"), (7.6, "·"), (10.6, "=")]:
    ax.text(x, 2.4, sign, ha="center", va="center", fontsize=16)
ax.text(-0.55, 7.2, "values, and the Jacobians between them", color="C0",
        fontsize=14)
ax.text(-0.55, 3.7, "the product", color="C1", fontsize=14)
ax.set(xlim=(-0.9, 12.9), ylim=(-0.3, 7.7), aspect="equal")
ax.axis("off")
plt.show()
