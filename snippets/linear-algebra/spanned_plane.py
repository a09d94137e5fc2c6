import matplotlib.pyplot as plt
import numpy as np

# Coordinates in the plane that (1, -2, 2) and (4, 0, 3) span: first axis
# along y, second axis along the residual. Lengths and angles are true.
x = np.array([2.0, np.sqrt(5)])
y = np.array([5.0, 0.0])
foot = np.array([2.0, 0.0])

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 2.4), sharey=True,
                                  layout="constrained",
                                  width_ratios=(7.7, 5.5))


def arrow(ax, start, end, color, style="-"):
    ax.annotate("", end, start, arrowprops=dict(
        arrowstyle="-|>", color=color, linestyle=style, lw=1.6,
        shrinkA=0, shrinkB=0))


for ax in (left, right):
    arrow(ax, (0, 0), x, "C0")
    arrow(ax, (0, 0), y, "C1")
    ax.text(0.55, 1.15, r"$\mathbf{x}$", color="C0")
    ax.set(xlabel=r"along $\mathbf{y}$", aspect="equal")
left.set(ylabel=r"across $\mathbf{y}$")

arrow(left, y, x, "C2")
arrow(left, (0, 0), x + y, "C3")
left.plot(*zip(x, x + y, y), color="gray", linestyle=":")
left.text(3.2, 0.13, r"$\mathbf{x} - \mathbf{y}$", color="C2")
left.text(4.2, 1.85, r"$\mathbf{x} + \mathbf{y}$", color="C3")
left.text(2.3, -0.45, r"$\mathbf{y}$", color="C1")
left.set(xlim=(-0.3, 7.4), ylim=(-0.9, 2.5))

arrow(right, foot, x, "C6", "--")
right.plot([1.8, 1.8, 2], [0, 0.2, 0.2], color="black", lw=0.8)
angle = np.linspace(0, np.arccos(2 / 3), 30)
right.plot(0.7 * np.cos(angle), 0.7 * np.sin(angle), color="black", lw=0.8)
right.text(0.75, 0.2, r"$\theta$")
right.text(2.15, 1.0, r"residual $\mathbf{r}$", color="C6")
right.text(4.2, 0.15, r"$\mathbf{y}$", color="C1")
right.annotate("", (2, -0.2), (0, -0.2), arrowprops=dict(
    arrowstyle="<->", color="black", shrinkA=0, shrinkB=0))
right.text(1.0, -0.28, "projection 2", ha="center", va="top")
right.set(xlim=(-0.3, 5.2))

plt.show()
