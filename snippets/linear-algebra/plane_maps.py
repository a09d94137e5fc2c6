import matplotlib.pyplot as plt
import numpy as np

c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
maps = {"rotation by 30°": [[c, -s], [s, c]], "scaling": [[1.5, 0], [0, 0.5]],
        "shear": [[1, 1], [0, 1]], "reflection": [[0, 1], [1, 0]],
        "projection": [[1, 0], [0, 0]], "another": [[1, -0.5], [0.5, 1.5]]}
x = np.array([2.0, 1.0])

fig, axes = plt.subplots(2, 3, figsize=(6.4, 4.4), sharex=True, sharey=True,
                         layout="constrained")
for ax, (name, A) in zip(axes.flat, maps.items()):
    A = np.array(A)
    print(f"{name}: (2, 1) goes to {(A @ x).round(3).tolist()}")
    for t in range(-2, 3):                     # lines stay straight lines
        for line in ([[t, t], [-2, 2]], [[-2, 2], [t, t]]):
            ax.plot(*line, color="gray", lw=0.5, linestyle=":")
            ax.plot(*(A @ np.array(line)), color="C0", lw=0.9)
    square = A @ np.array([[0, 1, 1, 0], [0, 0, 1, 1]])
    ax.fill(*square, color="C0", alpha=0.25)
    for j, color in ((0, "C1"), (1, "C2")):
        tip = A[:, j]                          # the image of a unit vector
        ax.plot(*tip, "o", color=color, markersize=4, zorder=5)
        ax.annotate("", tip, (0, 0), zorder=4, arrowprops=dict(
            arrowstyle="-|>", color=color, lw=2, shrinkA=0, shrinkB=0))
        aside = (0.5, -0.5) if j == np.argmax(A[0]) else (-0.6, 0.5)
        ax.text(*(tip + aside), rf"$\mathbf{{A}}\mathbf{{e}}_{j + 1}$",
                color=color, ha="center", va="center", zorder=6, bbox=dict(
                    facecolor="white", edgecolor="none", pad=0.8))
    ax.set(title=name, aspect="equal", xlim=(-4.2, 4.2), ylim=(-4.2, 4.2),
           xticks=(-2, 0, 2), yticks=(-2, 0, 2))
plt.show()
