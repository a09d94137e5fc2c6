import matplotlib.pyplot as plt
import numpy as np

theta = np.linspace(0.002, 0.998, 250)
fig, axes = plt.subplots(1, 3, figsize=(5.5, 2.7), layout="constrained")
for n, k, color, style in ((4, 3, "C0", "-"), (16, 12, "C1", "--")):
    ell = k * np.log(theta) + (n - k) * np.log(1 - theta)
    top = k * np.log(0.75) + (n - k) * np.log(0.25)
    axes[0].plot(theta, np.exp(ell - top), color=color, ls=style)
    axes[1].plot(theta, ell, color=color, ls=style)
    axes[2].plot(theta, -ell / n, color=color, ls=style,
                 lw=3.5 if n == 4 else 1.6, alpha=0.5 if n == 4 else 1)
    axes[1].plot(0.75, top, "o", color=color, ms=5)
axes[0].plot(0.75, 1, "ko", ms=5)
axes[2].plot(0.75, -top / 16, "ko", ms=5)
axes[0].text(0.09, 0.55, "3 of 4", color="C0")
axes[0].text(0.74, 0.08, "12\nof 16", color="C1", ha="center")
axes[1].text(0.06, -2.4, "3 of 4", color="C0")
axes[1].text(0.52, -21, "12 of 16", color="C1")
axes[2].text(0.34, 1.6, "both")
axes[0].set_title("likelihood / maximum")
axes[1].set(ylim=(-30, 0), title="log-likelihood")
axes[2].set(ylim=(0, 3), title="loss")
for ax in axes:
    ax.set(xlabel=r"$\theta$", xlim=(0, 1), xticks=[0, 0.5, 1])
plt.show()
