import math

import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n = 20_000
fig, axes = plt.subplots(1, 4, figsize=(6.4, 2.5), sharex=True,
                         layout="constrained")
for ax, d in zip(axes, (2, 3, 30, 300)):
    X = rng.normal(size=(n, d))
    Y = rng.normal(size=(n, d))
    lengths = np.linalg.norm(X, axis=1) * np.linalg.norm(Y, axis=1)
    cosine = np.sum(X * Y, axis=1) / lengths
    height, edges = np.histogram(cosine, 50, (-1, 1), density=True)
    ax.stairs(height, edges, color="C0")

    # The exact density of the cosine, for d of 2 or more.
    t = np.linspace(-0.98, 0.98, 99)
    constant = math.exp(math.lgamma(d / 2) - math.lgamma((d - 1) / 2))
    density = constant / math.sqrt(math.pi) * (1 - t**2) ** ((d - 3) / 2)
    ax.plot(t, density, color="C6", linestyle="--", lw=1)
    ax.plot([-1 / d**0.5, 1 / d**0.5], [0, 0], color="black", lw=4,
            solid_capstyle="butt")
    ax.set(title=f"$d = {d}$", xlabel=r"$\cos\,\theta$", xlim=(-1.1, 1.1),
           ylim=(0, 1.15 * height.max()), xticks=(-1, 0, 1))
axes[0].set_ylabel("density")
plt.show()
