import matplotlib.pyplot as plt
import numpy as np

w1, w2 = np.meshgrid(np.linspace(-0.4, 3.9, 61), np.linspace(-0.4, 2.6, 61))
fig, (left, right) = plt.subplots(1, 2, figsize=(5.5, 2.9),
                                  layout="constrained",
                                  width_ratios=(1.35, 1))
lines = left.contour(w1, w2, w1**2 + 2 * w2**2, levels=[2, 6, 12],
                     colors="C0", linestyles=["--", "-", "--"])
left.clabel(lines, fmt="%g", manual=[(0.9, 0.77), (0.4, 1.7), (0.1, 2.44)])
left.plot([0.4, 3.4], [2.6, -0.4], "C1-")
left.text(2.75, 0.62, "$w_1 + w_2 = 3$", color="C1", rotation=-45,
          ha="center", va="center")
left.annotate("", (3, 2), (2, 1), arrowprops=dict(
    arrowstyle="-|>", color="C0", shrinkA=0, shrinkB=0))
left.text(3.05, 2.02, r"$\nabla f$", color="C0")
left.plot(2, 1, "o", color="C6")
slide = np.array([0.9, 2.1])  # on the line, higher than the best point
left.plot(*slide, "s", color="C1", ms=5)
left.annotate("", slide + [0.45, -0.45], slide, arrowprops=dict(
    arrowstyle="-|>", color="C1", shrinkA=0, shrinkB=0, ls="-"))
left.set(xlabel="$w_1$", ylabel="$w_2$", aspect="equal",
         xticks=(0, 1, 2, 3), yticks=(0, 1, 2))

c = np.linspace(-1.5, 1.5, 41)
right.plot(c, 2 / 3 * (3 + c) ** 2, "C0")
right.plot(c, 6 + 4 * c, "C2--")
right.plot(0, 6, "o", color="C6")
right.text(0.3, 4.6, "slope 4", color="C2")
right.text(-1.4, 5.6, "$f^*(c)$", color="C0")
right.set(xlabel="$c$ in $w_1 + w_2 = 3 + c$", ylim=(0, 14),
          xticks=(-1, 0, 1))
plt.show()
