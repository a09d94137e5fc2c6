import matplotlib.pyplot as plt
import numpy as np

p = np.array([1/2, 1/4, 1/8, 1/8])
q = np.array([1/8, 1/2, 1/4, 1/8])
fig, axes = plt.subplots(1, 3, figsize=(5.4, 3), sharey=True,
                         layout="constrained")
panels = [(p, p, "$H(p)$", "p", "p"), (p, q, "$H(p, q)$", "p", "q"),
          (q, p, "$H(q, p)$", "q", "p")]
for ax, (width, heights, name, w, h) in zip(axes, panels):
    left = np.cumsum(width) - width
    surprise, least = -np.log2(heights), -np.log2(width)
    ax.bar(left, surprise, width, align="edge", color="C0", alpha=0.3,
           edgecolor="black")
    for k in range(4):
        ax.text(left[k] + width[k] / 2, 0.35, "abcd"[k], ha="center")
    area = width @ surprise
    if h != w:  # the surprises that fit the widths
        ax.stairs(least, np.append(left, 1), color="C1", lw=2, ls="--",
                  baseline=None)
    ax.set(title=f"{name}\n{area:.3f} bits", ylim=(0, 3.3),
           xlim=(0, 1), xticks=[0, 0.5, 1],
           xticklabels=["0", "0.5", "1"],
           xlabel=f"widths ${w}_k$,\nheights $-\\log_2 {h}_k$")
axes[0].set_ylabel("surprise in bits")
plt.show()
