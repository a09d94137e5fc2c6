import matplotlib.pyplot as plt
import numpy as np

maps = [np.array([[3, 2], [1, 2]]), np.array([[2, 3], [2, 1]]),
        np.array([[2, 4], [1, 2]])]

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.4), sharey=True,
                         layout="constrained")
for ax, A in zip(axes, maps):
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    ax.fill([0, 1, 1, 0], [0, 0, 1, 1], color="gray", alpha=0.4, lw=0)
    corners = np.stack([0 * A[:, 0], A[:, 0], A.sum(axis=1), A[:, 1]])
    ax.fill(*corners.T, facecolor="C0", alpha=0.25, lw=0)
    ax.plot(*np.vstack([corners, corners[:1]]).T, color="C0", lw=1,
            linestyle=":")
    for j, color, style in ((1, "C1", "--"), (0, "C6", "-")):
        tip = A[:, j]                          # the image of a unit vector
        ax.annotate("", tip, (0, 0), arrowprops=dict(
            arrowstyle="-|>", color=color, lw=1.8, linestyle=style,
            shrinkA=0, shrinkB=0))
        below = tip[1] <= tip[0] / 2
        ax.text(*tip + ((0, -0.75) if below else (-0.7, 0.1)),
                rf"$\mathbf{{a}}_{j + 1}$", color=color)
    ax.text(3, -1.1, rf"$\det \mathbf{{A}} = {det}$", ha="center")
    ax.set(xlim=(-0.4, 6.4), ylim=(-1.4, 3.5), aspect="equal",
           xticks=[0, 2, 4, 6], yticks=[0, 1, 2, 3])
plt.show()
