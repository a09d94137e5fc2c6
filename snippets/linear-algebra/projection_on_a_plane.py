import matplotlib.pyplot as plt
import numpy as np


def flat(u, v, h=0.0):                  # a point of space, drawn obliquely
    return np.array([u + 0.45 * v, 0.5 * v + h])


origin, p, other = flat(0, 0), flat(4, 1.6), flat(6.6, 0.3)
b = flat(4, 1.6, 2.3)
fig, ax = plt.subplots(figsize=(6.4, 2.4), layout="constrained")
corners = [flat(-1, -1), flat(8.2, -1), flat(8.2, 3.4), flat(-1, 3.4)]
ax.fill(*zip(*corners), color="C2", alpha=0.12, lw=0)
ax.plot(*zip(*corners, corners[0]), color="C2", lw=0.8)
ax.text(*flat(7.5, -0.8), r"subspace $S$", color="C2", ha="right")

for end, color in ((b, "C0"), (p, "C1")):
    ax.annotate("", end, origin, arrowprops=dict(
        arrowstyle="-|>", color=color, lw=1.8, shrinkA=0, shrinkB=0))
ax.annotate("", b, p, arrowprops=dict(arrowstyle="-|>", color="C6", lw=1.8,
                                      linestyle="--", shrinkA=0, shrinkB=0))
ax.plot(*zip(b, other, p), color="gray", linestyle=":")
ax.plot(*other, "o", color="gray", ms=4)
along = (other - p) / np.hypot(*(other - p)) * 0.28
ax.plot(*zip(p + along, p + along + [0, 0.28], p + [0, 0.28]),
        color="black", lw=0.8)

ax.plot(*origin, "o", color="black", ms=4)
ax.text(*origin + [-0.1, -0.08], r"$\mathbf{0}$", ha="right", va="top")
ax.text(*0.75 * b + [-0.1, 0.15], r"$\mathbf{b}$", color="C0", ha="right")
ax.text(*p / 2 + [0.5, -0.12], "the closest point",
        color="C1", va="top")
ax.text(*(b + p) / 2 + [-0.12, 0.1], r"$\mathbf{r}$", color="C6",
        ha="right")
ax.text(*other + [0.12, -0.02], r"$\mathbf{s}$", color="black", va="top")
ax.set(aspect="equal", xlim=(-1.6, 9.9), ylim=(-0.7, 3.3))
ax.axis("off")
plt.show()
