import matplotlib.pyplot as plt
import numpy as np

# 20 rows × 50 columns, filled column by column: first the 20 defective
number = np.arange(1000)
column, row = number // 20, 19 - number % 20
missed = (number >= 18) & (number < 20)
false = (number >= 20) & (number < 118)
fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")


def dots(group, color, size):  # one line with a gap after every dot
    x, y = column[group], row[group]
    ax.plot(np.stack([x - 0.02, x + 0.02, np.full(len(x), np.nan)]).T.ravel(),
            np.repeat(y, 3), color=color, lw=size, solid_capstyle="round")


dots(number >= 118, "gray", 2)
dots(false, "C0", 5)
ax.plot(column[:18], row[:18], "s", color="C1", ms=6)
ax.plot(column[missed], row[missed], "s", mfc="none", mec="C1", ms=6)
ax.set(xlim=(-0.8, 49.8), ylim=(-2.6, 21.6))
ax.axis("off")
ax.text(-0.6, 20.2, "18 found", color="C1")
ax.text(-0.6, -2.3, "2 missed", color="C1")
ax.text(6.2, 20.2, "98 false alarms (large dots)", color="C0")
ax.text(49.5, -2.3, "882 good parts without an alarm (small dots)",
        ha="right")
plt.show()
