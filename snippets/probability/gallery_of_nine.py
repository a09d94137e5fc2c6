from math import comb, erf, exp, factorial

import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(3, 3, figsize=(5.2, 6.4), layout="constrained")
panels = iter(axes.flat)


def discrete(title, k, p):
    ax = next(panels)
    ax.vlines(k, 0, p, color="C0", lw=4)
    F = np.cumsum(p)
    ax.step([k[0] - 0.7, *k, k[-1] + 0.7], [0, *F, F[-1]], "C1--",
            where="post", lw=1.3)
    ax.set(title=title, ylim=(0, 1.05), yticks=[0, 0.5, 1],
           xticks=k[::max(1, len(k) // 4)])


def continuous(title, x, p, F, ticks):
    ax = next(panels)
    ax.fill_between(x, p, color="C0", alpha=0.3, lw=0)
    ax.plot(x, p, "C0", lw=1.3)
    ax.plot(x, F, "C1--", lw=1.3)
    ax.set(title=title, ylim=(0, 2.5), yticks=[0, 1, 2], xticks=ticks)


k = np.arange(9)
discrete("Bernoulli\n$\\theta$ = 0.3", k[:2], [0.7, 0.3])
discrete("categorical\n$\\pi$ = (0.2, 0.5, 0.3)", k[:3], [0.2, 0.5, 0.3])
discrete("binomial\nn = 8, $\\theta$ = 0.3", k,
         [comb(8, j) * 0.3**j * 0.7**(8 - j) for j in k])
discrete("Poisson\n$\\lambda$ = 2.4", k,
         [exp(-2.4) * 2.4**j / factorial(j) for j in k])
x = np.array([-0.2, 0, 0, 0.5, 0.5, 0.8])
continuous("uniform\na = 0, b = 0.5", x, 2 * np.array([0, 0, 1, 1, 0, 0]),
           np.clip(2 * x, 0, 1), [0, 0.5])
x = np.array([-0.3, 0, *np.linspace(0, 2.5, 60)])
continuous("exponential\n$\\lambda$ = 2", x,
           2 * np.exp(-2 * x) * (np.arange(62) > 1),
           1 - np.exp(-2 * np.maximum(x, 0)), [0, 1, 2])
x = np.linspace(-1.5, 1.5, 61)  # three with standard deviation 0.3
continuous("Gaussian\n$\\mu$ = 0, $\\sigma$ = 0.3", x,
           np.exp(-(x / 0.3)**2 / 2) / (0.3 * np.sqrt(2 * np.pi)),
           [(1 + erf(v / 0.3 / 2**0.5)) / 2 for v in x], [-1, 0, 1])
s = 0.3 / 2**0.5
F = np.where(x < 0, np.exp(-abs(x) / s) / 2, 1 - np.exp(-abs(x) / s) / 2)
continuous("Laplace\n$\\mu$ = 0, s = 0.21", x,
           np.exp(-abs(x) / s) / (2 * s), F, [-1, 0, 1])
r = 0.3 / 3**0.5  # a Student t with 3 degrees has the variance 3
z = x / r
continuous("0.17 × Student t\n$\\nu$ = 3", x,
           2 / (np.pi * 3**0.5 * (1 + z**2 / 3)**2) / r,
           0.5 + (np.arctan(z / 3**0.5)
                  + z * 3**0.5 / (z**2 + 3)) / np.pi, [-1, 0, 1])
axes[0, 0].text(0.1, 0.4, "mass", color="C0")
axes[0, 0].text(-0.65, 0.9, "cumulative", color="C1")
axes[1, 1].text(0.04, 1.5, "density", color="C0")
plt.show()
