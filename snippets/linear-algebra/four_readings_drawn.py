import matplotlib.pyplot as plt
import numpy as np

A = np.array([[1, 2], [0, 1], [3, -1]])
B = np.array([[2, 1], [1, -1]])
outer = np.outer(A[:, 0], B[0])                # the first of two terms
# Name, cells of A, of B, of the result that belong together, and the result.
every = slice(None)
readings = [
    ("an entry: row · column", (1, every), (every, 0), (1, 0), A @ B),
    ("a column: A · column", (every, every), (every, 0), (every, 0), A @ B),
    ("a row: row · B", (2, every), (every, every), (2, every), A @ B),
    ("a term: column · row", (every, 0), (0, every), (every, every), outer)]


def grid(ax, array, chosen, left):
    mark = np.zeros(array.shape, dtype=bool)
    mark[chosen] = True
    top = len(array) / 2                       # centered on the same height
    for (r, c), value in np.ndenumerate(array):
        corner = (left + c, top - r - 1)
        if mark[r, c]:
            ax.add_patch(plt.Rectangle(corner, 1, 1, color="C0", alpha=0.3))
        ax.add_patch(plt.Rectangle(corner, 1, 1, fill=False, lw=0.8))
        ax.text(left + c + 0.5, top - r - 0.5, f"{value}".replace("-", "−"),
                ha="center", va="center",
                weight="bold" if mark[r, c] else "normal")


fig, axes = plt.subplots(2, 2, figsize=(6.4, 3.4), layout="constrained")
for ax, (name, in_A, in_B, in_C, C) in zip(axes.flat, readings):
    for left, array, chosen in ((0, A, in_A), (2.8, B, in_B), (6, C, in_C)):
        grid(ax, array, chosen, left)
    ax.text(2.4, 0, "·", ha="center", va="center")
    ax.text(5.4, 0, "=", ha="center", va="center")
    if C is outer:
        ax.text(8.2, 0, "+ …", ha="left", va="center")
    ax.text(0, 1.75, name, ha="left", va="bottom")
    ax.set(xlim=(-0.1, 9.2), ylim=(-1.6, 2.2), aspect="equal")
    ax.axis("off")
plt.show()
