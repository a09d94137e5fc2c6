import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-1.6, 3.4, 101)
fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.7),
                                  layout="constrained")
left.plot(x, x**2, color="black")
left.plot([-1, 3], [1, 9], "C0o-")
left.plot(x, 1 - 2 * (x + 1), "C1--")
left.vlines([0, 3], [0, -7], [3, 9], color="gray", lw=1, linestyle=":")
left.text(-0.3, 4.6, "chord", color="C0", ha="right")
left.text(0.6, -5.8, "tangent", color="C1", ha="right")
left.text(2.1, 1.9, "$x^2$")
left.set(xlabel="$x$", xticks=(-1, 0, 3), yticks=(-7, 0, 3, 9))

x = np.linspace(-1.5, 1.5, 3)
right.plot(x, np.maximum(0, x), color="black", lw=2.4)
for a, style in ((0.0, "C1-"), (0.3, "C1--"), (1.0, "C1-")):
    right.plot(x, a * x, style, lw=1)
right.plot(x, 1.4 * x, "C6:")
right.text(-1.5, 0.1, "slope 0")
right.text(-1.5, -0.8, "0.3")
right.text(-1.4, -1.15, "1")
right.text(0.5, 1.5, "1.4: cuts", color="C6", ha="right")
right.set(xlabel="$x$", ylim=(-1.6, 1.7), xticks=(-1, 0, 1), yticks=(-1, 0, 1))
plt.show()
