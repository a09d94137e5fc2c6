from math import erf

import matplotlib.pyplot as plt
import numpy as np


def p(x):
    return np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)


def trapezoid(n):
    x = np.linspace(0, 2, n + 1)
    return 2 / n * (p(x).sum() - (p(0) + p(2)) / 2)


n = 2 ** np.arange(1, 8)
T = np.array([trapezoid(k) for k in n])
M = 2 * np.array([trapezoid(2 * k) for k in n]) - T
S = (4 * T - [trapezoid(k // 2) for k in n]) / 3

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.1),
                                  layout="constrained")
t, nodes = np.linspace(-0.2, 2.4, 80), np.linspace(0, 2, 5)
left.fill_between(nodes, p(nodes), color="C0", alpha=0.25, lw=0)
left.plot(t, p(t), color="black")
left.plot(nodes, p(nodes), "C0o-", ms=4, lw=1.2)
left.vlines(nodes, 0, p(nodes), color="C0", lw=1)
left.text(1.25, 0.26, r"$p(x)$")
left.text(0.62, 0.12, f"area {trapezoid(4):.3f}",
          bbox={"fc": "white", "lw": 0})
left.set(xlabel="$x$", ylim=(0, 0.45))
exact = erf(2 / np.sqrt(2)) / 2
for rule, style in ((T, "C0o-"), (M, "C1s--"), (S, "C2^:")):
    right.plot(np.log10(n), np.log10(np.abs(rule - exact)), style, ms=4)
right.text(1.1, -2.9, "trapezoid, slope −2", color="C0")
right.text(1.6, -6.5, "midpoint", color="C1")
right.text(0.42, -8, "Simpson,\nslope −4", color="C2")
right.set(xlabel=r"$\log_{10} n$", ylabel=r"$\log_{10}$ of the error")
plt.show()
