import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
H = np.maximum(X @ np.array([[1, -1], [-1, 1]]), 0)
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained")
for ax, points, letter in zip(axes, (X, H), "xh"):
    ax.plot(*points[y == 0].T, "o", color="C0", markersize=9)
    ax.plot(*points[y == 1].T, "s", color="C1", markersize=9)
    ax.set(xlim=(-0.3, 1.4), ylim=(-0.3, 1.4), aspect="equal",
           xticks=[0, 1], yticks=[0, 1], xlabel=f"${letter}_1$",
           ylabel=f"${letter}_2$")

left, right = axes
left.plot([0, 1], [0, 1], color="C0")
left.plot([0, 1], [1, 0], color="C1", linestyle="--")
left.annotate("both segments\npass here", (0.5, 0.5), (0.82, 0.38),
              arrowprops={"arrowstyle": "->"})
left.text(1.05, 1.08, "class 0", color="C0")
left.text(1.05, 0.08, "class 1", color="C1")
left.set_title("inputs")

right.plot([-0.2, 0.7], [0.7, -0.2], color="black", linestyle=":")
right.text(0.5, 0.42, "$h_1 + h_2 = 1/2$")
right.text(-0.25, -0.2, "(0, 0) and (1, 1)", color="C0")
right.text(1.05, 0.08, "(1, 0)", color="C1")
right.text(0.08, 1.05, "(0, 1)", color="C1")
right.set_title("after two ReLU units")
plt.show()
