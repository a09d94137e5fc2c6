from math import erf

import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(-2.4, 2.4, 97)
Phi = np.array([(1 + erf(v / 2**0.5)) / 2 for v in t])
F = np.array([27, 54, 63, 64]) / 64  # number of flipped labels

fig, axes = plt.subplots(1, 3, figsize=(5.2, 2.5), sharey=True,
                         layout="constrained")
steps, smooth, mixed = axes
steps.hlines([0, *F], [-1, 0, 1, 2, 3], [0, 1, 2, 3, 4], color="C0")
steps.plot(range(4), F, "C0o", ms=5)
steps.plot(range(4), [0, *F[:3]], "o", mfc="white", mec="C0", ms=5)
steps.vlines(range(4), [0, *F[:3]], F, color="C0", ls="dotted", lw=1)
smooth.plot(t, Phi, "C0")
left, right = t[t < 0], t[t >= 0]
mixed.plot(left, 0 * left, "C0")
mixed.plot(right, Phi[t >= 0], "C0")
mixed.vlines(0, 0, 0.5, color="C0", ls="dotted", lw=1)
mixed.plot(0, 0.5, "C0o", ms=5)
mixed.plot(0, 0, "o", mfc="white", mec="C0", ms=5)
for ax, u, x in ((steps, 0.6, 1), (smooth, 0.9, 1.2816),
                 (mixed, 0.3, 0)):  # from u to the quantile x
    low = ax.get_xlim()[0]
    ax.plot([low, x, x], [u, u, -0.06], "C1--", lw=1.2)
    ax.text(low, u + 0.03, f"   $u$ = {u}", color="C1")
    ax.set(xlim=(low, ax.get_xlim()[1]), ylim=(-0.06, 1.06))
steps.set(title="flipped labels", xlabel="$x$", ylabel="$F(x)$",
          xticks=range(5))
smooth.set(title="standard normal", xlabel="$x$")
mixed.set(title="its ReLU", xlabel="$x$")
plt.show()
