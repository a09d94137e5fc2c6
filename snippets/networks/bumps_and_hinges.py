import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return np.sin(7 * x)


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2  # no overflow


n = 8
ends = np.linspace(0, 1, n + 1)
x = np.linspace(0, 1, 321)
steep = 300
edge = np.concatenate([[-1], ends[1:-1], [2]])  # outer ones far out
rise = sigmoid(steep * (x[:, None] - edge))
bump = rise[:, :-1] - rise[:, 1:]
stairs = bump @ f((ends[:-1] + ends[1:]) / 2)
fig, (top, below) = plt.subplots(2, 1, figsize=(5.4, 4.4), sharex=True,
                                 layout="constrained")
for ax in (top, below):
    ax.plot(x, f(x), color="0.5", lw=2.5)
    ax.axhline(0, color="0.5", lw=0.8)
    ax.set(ylabel="$y$", ylim=(-1.25, 1.25))
top.plot(x, stairs, "C0-", lw=1.3)
height = f((ends[2] + ends[3]) / 2)
top.fill_between(x, height * bump[:, 2], color="C0", alpha=0.3, lw=0)
top.text(0.5, 0.8, "9 steep sigmoids, 8 bumps", color="C0")
top.text(0.24, -0.35, "one bump")
below.plot(ends, f(ends), "C1o--", ms=4, lw=1.3)
below.text(0.5, 0.8, "8 ReLU units, 8 pieces", color="C1")
below.set(xlabel="$x$")
plt.show()
