import matplotlib.pyplot as plt
import numpy as np

mu, L = np.array([100.0, 162.0]), np.array([[5.0, 0.0], [4.0, 3.0]])
t = np.linspace(0, 2 * np.pi, 49)
circle = np.array([np.cos(t), np.sin(t)])
x1, x2 = np.array([86.0, 114.0]), np.linspace(146, 182, 73)


def density(x, mean, variance):
    return np.exp(-(x - mean)**2 / (2 * variance)) / np.sqrt(
        2 * np.pi * variance)


fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 3.1), sharey=True,
                                  layout="constrained", width_ratios=(3, 2))
for r in (1, 2, 3):
    left.plot(*(mu[:, None] + r * L @ circle), color="C0", lw=1.2)
left.plot(x1, 162 + 0.8 * (x1 - 100), "C1--")
left.plot(x1, 162 + (x1 - 100), ":", color="black", lw=1.2)
left.axvline(110, color="C2", lw=1.8)
left.plot(110, 170, "o", color="C2")
left.text(98, 146.3, "dotted: axis,\nslope 1")
left.text(84.5, 175.5, "dashed: mean given $x_1$,\nslope 0.8", color="C1")
left.text(110.5, 147.5, "$x_1 = 110$", color="C2")
right.plot(density(x2, 162, 25), x2, "C0")
right.fill_betweenx(x2, density(x2, 170, 9), color="C2", alpha=0.25, lw=0)
right.plot(density(x2, 170, 9), x2, "C2")
right.text(0.055, 175.5, "given $x_1 = 110$,\ndeviation 3", color="C2")
right.text(0.06, 151.5, "without $x_1$,\ndeviation 5", color="C0")
left.set(xlabel="$x_1$", ylabel="$x_2$", xlim=(84, 121), ylim=(145, 181))
right.set(xlabel="density of $x_2$", xlim=(0, 0.155),
          xticks=(0, 0.1))
plt.show()
