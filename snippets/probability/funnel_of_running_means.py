import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
N = 100_000
shown = np.unique(np.logspace(0, 5, 60).astype(int))
laws = (("exponential, less 1", lambda: rng.exponential(size=N) - 1),
        (r"Student t, $\nu = 1.5$", lambda: rng.standard_t(1.5, size=N)),
        ("Cauchy", lambda: rng.standard_cauchy(size=N)))

fig, axes = plt.subplots(1, 3, figsize=(6.4, 3.0), sharey=True,
                         layout="constrained")
for ax, (name, draw) in zip(axes, laws):
    for color, style in zip(("C0", "C1", "C2", "C3"),
                            ("-", "--", "-.", ":")):
        means = np.cumsum(draw())[shown - 1] / shown
        ax.plot(np.log10(shown), means, color=color, linestyle=style,
                lw=1.3)
    ax.set(title=name, xlabel=r"$\log_{10} n$", ylim=(-3, 3),
           xticks=range(6))
    ax.axhline(0, color="gray", lw=0.8)
for sign in (-2, 2):
    axes[0].plot(np.log10(shown), sign / np.sqrt(shown), color="black",
                 lw=1)
axes[0].text(1.3, 0.75, r"$\pm 2\sigma / \sqrt{n}$")
axes[0].set_ylabel("mean of n numbers")
plt.show()
