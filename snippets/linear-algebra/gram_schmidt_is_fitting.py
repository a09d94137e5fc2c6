import matplotlib.pyplot as plt
import numpy as np

x = np.array([0.0, 3.0, 4.0, 7.0])
fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.8), layout="constrained")
panels = [(x, np.full(4, 3.5), r"$\mathbf{a}_2$: the inputs $x$",
           (1.6, 3.55, "$3.5$")),
          (x**2, 7 * x - 6, r"$\mathbf{a}_3$: their squares",
           (2.2, 20, "$7x - 6$"))]
for ax, (column, fit, name, fitted) in zip(axes, panels):
    ax.plot(x, fit, color="C1")
    ax.vlines(x, fit, column, color="C6", linestyle="--")
    ax.plot(x, column, "o", color="C2")
    ax.text(0.3, 0.98 * column.max(), name, color="C2", va="center")
    ax.text(*fitted, color="C1", ha="center", va="bottom")
    for xi, value, at in zip(x, column - fit, (column + fit) / 2):
        small = abs(value) == 0.5       # beside the point, not on the line
        left = xi == 0 and value > 0
        ax.text(xi + (-0.2 if left else 0.2), xi if small else at,
                f"${value:+g}$", color="C6", va="center",
                ha="right" if left else "left")
    ax.set(xlabel="$x$", xlim=(-1.4, 8.9))
axes[0].set(ylabel="element of the column")
plt.show()
