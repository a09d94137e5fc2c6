import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
U = rng.random((160, 2))
X, Y = U.max(axis=1), U.min(axis=1)  # density 2 where 0 < y < x < 1

fig, (cloud, lines) = plt.subplots(1, 2, figsize=(5.2, 2.5),
                                   layout="constrained")
cloud.fill([0, 1, 1], [0, 0, 1], color="C0", alpha=0.15, lw=0)
cloud.plot(X, Y, ".", color="0.5", ms=3)
cloud.plot([0.4, 0.4], [0, 0.4], "C1", lw=2.5)
cloud.text(0.12, 0.46, "$x = 0.4$", color="C1")
cloud.text(0.02, 0.9, "$p(x, y) = 2$ in color")
cloud.set(xlabel="$x$", ylabel="$y$", aspect="equal",
          xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
t = np.array([0, 1])
lines.plot(t, 2 * t, "C0")
lines.plot(t, 2 - 2 * t, "C2--")
lines.plot([0, 0, 0.4, 0.4, 1], [0, 2.5, 2.5, 0, 0], "C1-.")
lines.text(0.74, 1.65, "$p(x)$", color="C0", ha="right")
lines.text(0.72, 0.7, "$p(y)$", color="C2")
lines.text(0.44, 2.4, r"$p(y \, | \, x = 0.4)$", color="C1")
lines.set(xlabel="$x$ or $y$", ylabel="density", ylim=(0, 2.8))
plt.show()
