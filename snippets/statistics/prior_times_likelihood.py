from math import lgamma

import matplotlib.pyplot as plt
import numpy as np

theta = np.linspace(0.001, 0.999, 200)


def beta(a, b):  # density of Beta(a, b)
    ln_B = lgamma(a) + lgamma(b) - lgamma(a + b)
    return np.exp((a - 1) * np.log(theta)
                  + (b - 1) * np.log(1 - theta) - ln_B)


cases = [(1, 1, 3, 5), (2, 6, 3, 5), (2, 6, 60, 100)]
fig, axes = plt.subplots(1, 3, figsize=(7, 2.9), layout="constrained")
for ax, (a, b, k, n) in zip(axes, cases):
    ax.plot(theta, beta(a, b), "C1--")
    # the likelihood, scaled to the area 1
    ax.plot(theta, beta(k + 1, n - k + 1), "C2:")
    ax.plot(theta, beta(a + k, b + n - k), "C0")
    ax.fill_between(theta, beta(a + k, b + n - k), color="C0",
                    alpha=0.2, lw=0)
    ax.set(xlabel=r"$\theta$", xlim=(0, 1), xticks=[0, 0.5, 1],
           title=f"Beta({a}, {b}), {k} of {n}")
axes[0].set(ylabel="density", ylim=(0, 2.5))
axes[0].text(0.04, 1.07, "prior", color="C1")
axes[0].text(0.04, 2.2, "likelihood = posterior", color="C0")
axes[1].set(ylim=(0, 3.6))
axes[1].text(0.04, 3.0, "prior", color="C1")
axes[1].text(0.44, 2.8, "posterior", color="C0")
axes[1].text(0.66, 2.15, "likelihood", color="C2")
axes[2].set(ylim=(0, 10))
axes[2].text(0.04, 3.2, "prior", color="C1")
axes[2].text(0.12, 7.4, "posterior", color="C0")
axes[2].text(0.64, 7.4, "likelihood", color="C2")
plt.show()
