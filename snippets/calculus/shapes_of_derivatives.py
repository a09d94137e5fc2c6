import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

fig, ax = plt.subplots(figsize=(6.4, 4.3), layout="constrained")
s, gap = 0.5, 0.28                  # side of a number, gap between blocks
W, x = (3, 2), (3, 1)               # d × m and d, with d = 3, m = 2
words = {(0, 0): "1", (0, 1): "$d$\ngradient", (0, 2): "$d$ × $m$\ngradient",
         (1, 0): "$m$", (1, 1): "$m$ × $d$\nJacobian",
         (1, 2): "$m$ × $d$ × $m$\nthree axes", (2, 0): "$n$ × $m$",
         (2, 1): "$n$ × $m$ × $d$\nthree axes",
         (2, 2): "$n$ × $m$ × $d$ × $m$\nfour axes"}


def blocks(x0, y0, outer, inner, color):
    """One block of the variable's shape for each number that comes out."""
    wide, high = inner[1] * s + gap, inner[0] * s + gap
    for i in range(outer[0]):
        for k in range(outer[1]):
            for p in range(inner[0]):
                for q in range(inner[1]):
                    ax.add_patch(Rectangle(
                        (x0 + k*wide + q*s, y0 - i*high - p*s - s), s, s,
                        fc=(color, 0.25), ec=color, lw=0.8))
    return outer[1] * wide - gap, outer[0] * high - gap


tops, lefts = [0, -2.6, -6.9], [0, 3.5, 10.1]
outputs = [(1, 1), (2, 1), (2, 2)]  # L, z, and Z with n = 2
for row, out in enumerate(outputs):
    for column, by in enumerate([(1, 1), x, W]):
        if column == 1 and row > 0:
            by = (1, 3)             # a row for each output
        book = (row, column) in {(0, 1), (0, 2), (1, 1)}
        wide, high = blocks(lefts[column], tops[row], out, by,
                            "C1" if book else "C0")
        ax.text(lefts[column] + wide + 0.25, tops[row] - high / 2,
                words[row, column], va="center", fontsize=10)
for name, left in zip(["by a number", r"by $\mathbf{x}$",
                       r"by $\mathbf{W}$"], lefts):
    ax.text(left, 0.6, name)
for name, top in zip(["$L$", r"$\mathbf{z}$", r"$\mathbf{Z}$"], tops):
    ax.text(-0.5, top - 0.4, name, ha="right")
ax.set(xlim=(-1.1, 16.6), ylim=(-10.4, 1.3), aspect="equal")
ax.axis("off")
plt.show()
