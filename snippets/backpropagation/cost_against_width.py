import matplotlib.pyplot as plt
import numpy as np


def values(*sizes):            # multiplications of one example, forward
    return sum(a * b for a, b in zip(sizes, sizes[1:]))


widths = 2 ** np.arange(2, 11)
c = values(10, widths, widths, 1)              # also the number of weights
one_pass = 2 * c - 10 * widths                 # forward or reverse
forward, reverse = c + c * one_pass, c + one_pass
for i in (2, 8):
    print(f"width {widths[i]}: forward {forward[i]:.1e}, "
          f"reverse {reverse[i]:.1e}")
outputs, d = 2 ** np.arange(0, 9), 16
v = values(d, 64, 64, outputs)
columns, rows = v + d * v, v + outputs * v
for i in (0, 4, 8):
    print(f"{outputs[i]} outputs: columns {columns[i]}, rows {rows[i]}")

fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.3), layout="constrained")
left, right = axes
for ax, x, up, across in ((left, widths, forward, reverse),
                          (right, outputs, columns, rows)):
    ax.plot(x, up, "C0o-", ms=4)
    ax.plot(x, across, "C1s--", ms=4)
    ax.set_xscale("log", base=2)
    ax.set_yscale("log")
left.plot(widths, c, color="gray", linestyle=":")
left.text(70, 6e9, "forward,\none pass\nper weight", color="C0", ha="right",
          va="center")
left.text(1000, 3e4, "reverse,\none pass", color="C1", ha="right", va="top")
left.text(20, 300, "values alone", color="gray", va="top")
left.set(xlabel="width of the hidden layers", ylim=(10, 1e13),
         ylabel="multiplications", xticks=[4, 16, 64, 256, 1024])
right.text(1, 1.5e5, "forward,\n16 columns", color="C0", va="bottom")
right.text(60, 3e6, "reverse,\nrow by\nrow", color="C1", ha="right",
           va="center")
right.axvline(16, color="gray", lw=0.8)
right.set(xlabel="outputs, with 16 inputs", xticks=[1, 4, 16, 64, 256],
          ylim=(7e3, 1e7))
for ax in axes:
    ax.set_xticks(ax.get_xticks(), [f"{t:.0f}" for t in ax.get_xticks()])
plt.show()
