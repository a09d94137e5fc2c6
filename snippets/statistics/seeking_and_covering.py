import matplotlib.pyplot as plt
import numpy as np

x, h = np.linspace(-9, 9, 301, retstep=True)


def normal(x, m, s):
    return np.exp(-((x - m) / s)**2 / 2) / (s * np.sqrt(2 * np.pi))


p = 0.6 * normal(x, -2, 0.6) + 0.4 * normal(x, 2, 0.6)
m, s = np.linspace(-3, 3, 121), np.linspace(0.4, 3, 53)
q = normal(x, m[:, None, None], s[:, None])  # means × spreads × points
q = np.maximum(q, 1e-300)  # the logarithm of 0 is not needed
mean = h * np.sum(p * x)
std = np.sqrt(h * np.sum(p * (x - mean)**2))
peaks = p[[np.abs(x + 2).argmin(), np.abs(x - 2).argmin()]]
print(f"p: mean {mean:.2f}, standard deviation {std:.2f}, "
      f"peaks {peaks[0]:.2f}, {peaks[1]:.2f}; "
      f"-ln of the weights {-np.log(0.6):.2f}, {-np.log(0.4):.2f}")

fig, axes = plt.subplot_mosaic([[0, 1], [2, 2]], figsize=(5.4, 5),
                               layout="constrained")
for ax, name, style in ((axes[0], "p, q", "C0-"), (axes[1], "q, p", "C1--")):
    a, b = (p, q) if name == "p, q" else (q, p)
    D = h * np.sum(a * np.log(a / b), axis=2)
    ax.fill_between(x, p, color="0.5", alpha=0.35, lw=0)
    best = D.min(axis=1)  # with the best spread for each mean
    axes[2].plot(m, best, style)
    for i in range(1, len(m) - 1):
        if best[i] < min(best[i - 1], best[i + 1]):
            j = D[i].argmin()
            ax.plot(x, q[i, j], style)
            ax.text(m[i] + 0.1, q[i, j].max() + 0.02, f"{best[i]:.2f}",
                    ha="center")
            axes[2].plot(m[i], best[i], style[:2] + "o")
            print(f"KL({name}): minimum {best[i]:.2f} at mean "
                  f"{m[i]:.2f}, standard deviation {s[j]:.2f}")
    ax.set(xlim=(-5, 5), ylim=(0, 0.75), xlabel="$x$", xticks=[-4, 0, 4])
axes[0].set_title("$D_{\\mathrm{KL}}(p \\Vert q)$ covers")
axes[1].set_title("$D_{\\mathrm{KL}}(q \\Vert p)$ seeks")
axes[0].set_ylabel("density")
axes[2].text(-0.9, 0.25, "$D_{\\mathrm{KL}}(p \\Vert q)$", color="C0")
axes[2].text(-1.5, 1.45, "$D_{\\mathrm{KL}}(q \\Vert p)$", color="C1")
axes[2].set(xlabel="mean of $q$, with the best spread for it",
            ylabel="divergence in nats", ylim=(0, 2.2))
plt.show()
