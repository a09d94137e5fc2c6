import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

n, d, m, s = 4, 2, 3, 0.5            # s: side of a cell, which is one number
fig, ax = plt.subplots(figsize=(6.4, 4.4), layout="constrained")


def matrix(x, y, rows, columns, name, color, alpha, above=False):
    left, low, high = x - s*columns/2, y - s*rows/2, y + s*rows/2
    for i, j in np.ndindex(rows, columns):
        ax.add_patch(Rectangle((left + s*j, low + s*i), s, s, lw=0.9,
                               fc=(color, alpha), ec=color))
    ax.text(x, high + 0.08 if above else low - 0.1, ha="center",
            s=f"{name}\n{rows} × {columns}", linespacing=1.15,
            va="bottom" if above else "top")


def flow(y, names, color, alpha, style):
    """One row of the picture: matrices around height y, and arrows."""
    for place, name in zip([(0.8, y, n, d), (3.9, y + 0.85, d, m),
                            (3.9, y - 0.6, 1, m), (7.0, y, n, m),
                            (10.1, y, n, m), (12.3, y, 1, 1)], names):
        matrix(*place, name, color, alpha, above=place[2] == d)
    for x0, y0, x1, y1 in [(1.45, 0, 6.1, 0), (4.8, 0.85, 6.1, 0.4),
                           (4.8, -0.6, 6.1, -0.4), (7.9, 0, 9.2, 0),
                           (11, 0, 11.9, 0)]:
        ax.annotate("", (x1, y + y1), (x0, y + y0),
                    arrowprops={"arrowstyle": style, "shrinkA": 0})


flow(6.5, [r"$\mathbf{X}$", r"$\mathbf{W}$", r"$\mathbf{b}^\top$",
           r"$\mathbf{Z}$", r"$\mathbf{A}$", "$L$"], "C0", 0, "->")
flow(1.9, [r"$\mathbf{\Delta W}^\top$", r"$\mathbf{X}^\top\mathbf{\Delta}$",
           r"$\mathbf{1}^\top\mathbf{\Delta}$", r"$\mathbf{\Delta}$",
           r"$\partial L/\partial\mathbf{A}$", "$1$"], "C1", 0.3, "<-")
ax.text(8.55, 6.65, r"$\varphi$", ha="center")
ax.text(8.55, 2.05, r"$\odot\,\varphi\prime(\mathbf{Z})$", ha="center")
ax.text(0.1, 8.4, "forward: values", color="C0")
ax.text(0.1, 3.8, "back: slopes of $L$", color="C1")
ax.set(xlim=(0, 12.9), ylim=(-0.2, 8.9), aspect="equal")
ax.axis("off")
plt.show()
