from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np

Phi, gap, rate = NormalDist().cdf, 1.5, 0.1


def cost(t, c_FN, scale):  # of 100 examples with c_FP = 1 at threshold t
    # The calibrated log-odds of a score s are gap * s + bias.
    bias = np.log(rate / (1 - rate)) - gap**2 / 2
    s = (np.log(t / (1 - t)) / scale - bias) / gap
    return 100 * (c_FN * rate * Phi(s - gap) + (1 - rate) * (1 - Phi(s)))


grid = np.linspace(0.005, 0.995, 199)
fig, axes = plt.subplots(1, 2, figsize=(5.4, 3), sharey=True,
                         layout="constrained")
for c_FN, style in ((1, "C3:"), (4, "C2--"), (9, "C0-")):
    t = 1 / (1 + c_FN)
    for ax, scale in zip(axes, (1, 3)):
        curve = [cost(v, c_FN, scale) for v in grid]
        ax.plot(grid, curve, style, lw=2)
        ax.plot(t, cost(t, c_FN, scale), style[:2] + "o", ms=7)
    print(f"a miss costs {c_FN}, threshold {t:.1f}: "
          f"calibrated {cost(t, c_FN, 1):.2f}, "
          f"too sure {cost(t, c_FN, 3):.2f}")
axes[0].text(0.5, 54, "a miss costs 9", color="C0")
axes[0].text(0.7, 41, "4", color="C2")
axes[0].text(0.7, 12, "1", color="C3")
axes[0].set(title="calibrated", xlabel="threshold $t$", ylim=(0, 95),
            ylabel="cost of 100 examples")
axes[1].set(title="log-odds times 3", xlabel="threshold $t$")
plt.show()
