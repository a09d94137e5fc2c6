import matplotlib.pyplot as plt
import numpy as np

X = np.array([[2.0, 2.0], [4.0, 1.0], [0.0, 0.0], [-1.0, 0.0]])
y = np.array([1, 1, -1, -1])
alpha = np.array([1, 0, 1, 0]) / 4

fig, (left, right) = plt.subplots(1, 2, figsize=(5.5, 2.8),
                                  layout="constrained",
                                  width_ratios=(1.4, 1))
t = np.array([-2.0, 5.0])
for level, style in ((-1, "--"), (0, "-"), (1, "--")):
    left.plot(t, 2 * (1 + level) - t, "k" + style, lw=1.2)
left.fill_between(t, -t, 4 - t, color="C0", alpha=0.15, lw=0)
for label, marker, color in ((1, "o", "C0"), (-1, "s", "C1")):
    left.plot(*X[y == label].T, marker, color=color, ms=7)
for x, value, shift in zip(X, alpha, ((0.2, 0.15), (-0.1, 0.3),
                                      (-0.95, -0.65), (-0.2, 0.3))):
    left.text(*(x + shift), f"{value:g}")
left.annotate("", (2, 2), (1, 1), arrowprops=dict(
    arrowstyle="<->", shrinkA=0, shrinkB=0, color="C2"))
left.text(0.5, 1.55, "1.414", color="C2")
left.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal",
         xlim=(-1.6, 4.8), ylim=(-1, 3.6), xticks=(0, 2, 4),
         yticks=(0, 2))

mu = np.linspace(0, 8, 61)
right.plot(mu, 3 * mu - 3 / 8 * mu**2, "C0")
right.axhline(6, color="C1", linestyle="--")
right.text(0.1, 6.3, "smallest $f$: 6", color="C1")
right.plot(4, 6, "o", color="C6")
right.text(4, 1.6, r"$q(\mu)$", color="C0", ha="center")
right.set(xlabel=r"$\mu$", ylim=(0, 7.4), xticks=(0, 4, 8), yticks=(0, 3, 6))
plt.show()
