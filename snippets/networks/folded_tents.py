import matplotlib.pyplot as plt
import numpy as np


def tent(x):
    return 2 * np.maximum(x, 0) - 4 * np.maximum(x - 0.5, 0)


fig, axes = plt.subplots(3, 1, figsize=(5.4, 4.4), sharex=True,
                         layout="constrained")
x = np.linspace(0, 1, 65)  # every kink is among these points
y = x
for k, (ax, style) in enumerate(zip(axes, ("C0o-", "C1s-", "C2^-")), 1):
    y = tent(y)
    ends = slice(None, None, 64 // 2**k)
    ax.plot(x[ends], y[ends], style, ms=4)
    ax.set(ylabel=f"$y$ after {k}", ylim=(-0.1, 1.6), yticks=[0, 1])
    ax.text(0.5, 1.22, f"{2 * k} units in {k} layer{'s' * (k > 1)}: "
            f"{2**k} pieces", ha="center")
axes[-1].set(xlabel="$x$")
plt.show()
