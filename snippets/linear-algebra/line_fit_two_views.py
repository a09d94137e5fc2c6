import matplotlib.pyplot as plt
import numpy as np

x = np.array([0, 3, 4, 7])
b = np.array([4, 3, 4, 11])
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0),
                                  layout="constrained",
                                  width_ratios=(1, 1.25))
left.plot([-0.5, 7.5], [1.5, 9.5], color="C1")
left.vlines(x, 2 + x, b, color="C6", linestyle="--")
left.plot(x, b, "o", color="C0")
places = [(-0.65, 3), (3, 2.1), (4.75, 5), (7.75, 10)]
for place, value in zip(places, b - 2 - x):
    left.text(*place, f"${value:+d}$", color="C6", va="center", ha="center")
left.text(2.0, 6.2, "$2 + x$", color="C1", ha="center")
left.set(xlabel="$x$", ylabel="target", xlim=(-1.4, 8.6), ylim=(0, 12))


def flat(along, across, height=0.0):    # true lengths, drawn obliquely
    return np.array([along + 0.35 * across, 0.6 * across + height])


a1, a2, p, top = flat(2, 0), flat(7, 5), flat(11, 5), flat(11, 5, 4)
corners = [flat(-1, -1.5), flat(14, -1.5), flat(14, 8.5), flat(-1, 8.5)]
right.fill(*zip(*corners), color="C2", alpha=0.12, lw=0)
right.plot(*zip(2 * a1, p), color="gray", linestyle=":")
right.plot(*zip(a2, p), color="gray", linestyle=":")
right.plot(*zip(a1, 2 * a1), color="gray", linestyle=":")
for start, end, color, style in ((0 * a1, a1, "C2", "-"), (0 * a1, a2, "C2",
                                 "-"), (0 * a1, p, "C1", "-"),
                                 (0 * a1, top, "C0", "-"),
                                 (p, top, "C6", "--")):
    right.annotate("", end, start, arrowprops=dict(
        arrowstyle="-|>", color=color, linestyle=style, lw=1.6, shrinkA=0,
        shrinkB=0))
right.text(*a1 + [-0.6, -0.95], r"$\mathbf{a}_1$", color="C2")
right.text(*a2 + [-1.6, 0.25], r"$\mathbf{a}_2$", color="C2")
right.text(*p + [0.4, -0.7], r"$2\mathbf{a}_1 + \mathbf{a}_2$", color="C1")
right.text(*top + [-1.2, 0.2], r"$\mathbf{b}$", color="C0")
right.text(*(p + top) / 2 + [0.3, 0], r"$\mathbf{r}$, length 4", color="C6")
right.set(aspect="equal", xlim=(-2, 18.8), ylim=(-1.7, 8.3))
right.axis("off")
plt.show()
