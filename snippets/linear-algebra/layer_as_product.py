import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b = np.array([[0.1, 0.0, -0.2]])
Z = X @ W + b
i, k = 1, 2                                    # example 2, unit 3


def grid(ax, array, left, name, marked):
    rows, columns = array.shape
    top = rows / 2
    for (r, c), value in np.ndenumerate(array):
        on = marked(r, c)
        corner = (left + c, top - r - 1)
        if on:
            ax.add_patch(plt.Rectangle(corner, 1, 1, color="C6", alpha=0.3))
        ax.add_patch(plt.Rectangle(corner, 1, 1, fill=False, lw=0.8))
        ax.text(left + c + 0.5, top - r - 0.5,
                f"{value:z.1f}".replace("-", "−"), ha="center", va="center",
                weight="bold" if on else "normal")
    ax.text(left + columns / 2, top + 0.2, name, ha="center", va="bottom")
    ax.text(left + columns / 2, -top - 0.2, f"{rows} × {columns}",
            ha="center", va="top")


fig, ax = plt.subplots(figsize=(6.4, 2.8), layout="constrained")
grid(ax, X, 0, r"$\mathbf{X}$", lambda r, c: r == i)
grid(ax, W, 2.8, r"$\mathbf{W}$", lambda r, c: c == k)
grid(ax, b, 6.6, r"$\mathbf{b}^\top$", lambda r, c: c == k)
grid(ax, Z, 10.4, r"$\mathbf{Z}$", lambda r, c: (r, c) == (i, k))
for place, sign in ((2.4, "·"), (6.2, "+"), (10.0, "=")):
    ax.text(place, 0, sign, ha="center", va="center")
ax.set(xlim=(-0.1, 13.5), ylim=(-2.9, 2.9), aspect="equal")
ax.axis("off")
print("Z[1, 2] =", " + ".join(f"{X[i, j]} * {W[j, k]}" for j in range(2)),
      f"+ {b[0, k]} = {Z[i, k]:.1f}")
plt.show()
