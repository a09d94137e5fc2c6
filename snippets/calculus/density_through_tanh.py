from math import erf

import matplotlib.pyplot as plt
import numpy as np


def p_x(x):
    return np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)


def p_z(z):  # x = artanh z, slope 1 - z^2
    return p_x(np.arctanh(z)) / (1 - z**2)


x = np.linspace(-3.2, 3.2, 81)
z = np.tanh(np.linspace(-4.5, 4.5, 121))
F = [(1 + erf(v / 2**0.5)) / 2 for v in np.linspace(-4, 4, 4001)]
cuts = np.interp(np.arange(1, 8) / 8, F, np.linspace(-4, 4, 4001))
edges = np.concatenate([[-3.2], cuts, [3.2]])

fig, axes = plt.subplots(2, 2, figsize=(6.4, 4.4), layout="constrained",
                         width_ratios=(1, 2), height_ratios=(2, 1))
(side, main), (corner, below) = axes
corner.axis("off")
main.plot(x, np.tanh(x), color="black")
main.text(1.4, 0.0, r"$z = \tanh\,x$")
for c in cuts:
    main.plot([c, c, -3.2], [-1.05, np.tanh(c), np.tanh(c)], color="gray",
              lw=0.8)
below.plot(x, p_x(x), "C0")
side.plot(p_z(z), z, "C1")
for i in range(0, 8, 2):  # every other eighth
    t = np.linspace(edges[i], edges[i + 1], 16)
    below.fill_between(t, p_x(t), color="C0", alpha=0.35, lw=0)
    side.fill_betweenx(np.tanh(t), p_z(np.tanh(t)), color="C1", alpha=0.35,
                       lw=0)
main.set(xlim=(-3.2, 3.2), ylim=(-1.05, 1.05), xticks=[], yticks=[])
below.set(xlim=(-3.2, 3.2), ylim=(0, 0.45), xlabel="$x$",
          ylabel=r"$p_x(x)$")
side.set(ylim=(-1.05, 1.05), xlim=(0.85, 0), ylabel="$z$",
         xlabel=r"$p_z(z)$")
plt.show()
