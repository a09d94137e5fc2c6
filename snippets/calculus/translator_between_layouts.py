import matplotlib.pyplot as plt
import numpy as np

A = np.array([[1, 0, 2], [3, 1, 0]])     # z = A x: 3 inputs, 2 outputs
by_z = np.array([[2, -1]])               # derivative of L by z, as a row
by_x = by_z @ A
assert np.array_equal(by_x.T, A.T @ by_z.T)
fig, ax = plt.subplots(figsize=(5.0, 3.9), layout="constrained")


def grid(x, y, M, name, color):
    """Numbers of M in cells around height y; returns the right edge."""
    high = len(M) / 2
    for (i, j), value in np.ndenumerate(M):
        ax.add_patch(plt.Rectangle((x + j, y + high - i - 1), 1, 1,
                                   fc=(color, 0.2), ec=color, lw=0.9))
        ax.text(x + j + 0.5, y + high - i - 0.5,
                f"{value}".replace("-", "−"), ha="center", va="center")
    ax.text(x + M.shape[1] / 2, y - high - 0.2, name, ha="center", va="top")
    return x + M.shape[1]


def line(y, parts, title, color):
    top = y + len(parts[0][1]) / 2       # of the left matrix
    ax.text(-0.2, top + 0.9, title, va="bottom", color=color)
    x = 0
    for sign, M, name in parts:
        ax.text(x + 0.5, y, sign, ha="center", va="center")
        x = grid(x + 1 if sign else x, y, M, name, color)


line(3.4, [("", by_x, r"$\partial L/\partial\mathbf{x}$"),
           ("=", by_z, r"$\partial L/\partial\mathbf{z}$"),
           ("·", A, r"$\partial\mathbf{z}/\partial\mathbf{x}=\mathbf{A}$")],
     "outputs × inputs (numerator layout)", "C0")
line(-1.5, [("", by_x.T, r"$\partial L/\partial\mathbf{x}$"),
            ("=", A.T, r"$\partial\mathbf{z}/\partial\mathbf{x}"
             r"=\mathbf{A}^\top$"),
            ("·", by_z.T, r"$\partial L/\partial\mathbf{z}$")],
     "inputs × outputs (denominator layout)", "C1")
ax.text(7.9, -1.5, "this book:\n" r"$\nabla_{\mathbf{x}}L="
        r"\mathbf{J}^\top\nabla_{\mathbf{z}}L$" "\n"
        r"with $\mathbf{J}=\mathbf{A}$", va="center", linespacing=1.5)
ax.set(xlim=(-0.3, 12.6), ylim=(-4.2, 5.9), aspect="equal")
ax.axis("off")
plt.show()
