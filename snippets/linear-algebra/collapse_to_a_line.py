import matplotlib.pyplot as plt
import numpy as np

A = np.array([[1.0, 1.0], [0.5, 0.5]])               # rank 1

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.2), sharey=True,
                                  layout="constrained")
for c, color, marker in ((-2, "C0", "s"), (0, "C1", "o"), (2, "C2", "^")):
    x1 = np.array([-2, -1, 0, 1, 2, 3.0])
    x = np.stack([x1, c - x1])                       # x1 + x2 = c
    x = x[:, (np.abs(x) <= 2.1).all(axis=0)]
    left.axline((0, c), slope=-1, color=color, linewidth=1)
    left.plot(*x, marker, color=color)
    y = A @ x
    assert np.allclose(y, y[:, :1])                  # all at one point
    right.plot(*y[:, 0], marker, color=color, markersize=8, zorder=3)
    right.text(y[0, 0] + 0.1, y[1, 0] - 0.55,
               f"$x_1 + x_2 = {c}$", color=color)
left.annotate("", (1, -1), (0, 0), arrowprops=dict(
    arrowstyle="-|>", color="C6", lw=2, shrinkA=0, shrinkB=0), zorder=4)
left.text(0.4, -1.15, r"null $\mathbf{A}$", color="C6", ha="right")
right.axline((0, 0), slope=0.5, color="gray", linestyle="--", linewidth=1)
right.text(-2.7, 0.0, r"range $\mathbf{A}$", color="gray", va="bottom",
           ha="left")
left.set(xlabel="$x_1$", ylabel="$x_2$", xlim=(-2.9, 3.9),
         ylim=(-2.7, 2.7), aspect="equal")
right.set(xlabel="$y_1$", ylabel="$y_2$", xlim=(-2.9, 3.9),
          aspect="equal")
plt.show()
