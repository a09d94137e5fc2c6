import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
fig = plt.figure(figsize=(6.4, 4.7))
ax = fig.add_axes([0, 0, 1, 1])  # one unit is one inch
ax.set(xlim=(0, 6.4), ylim=(0, 4.7), aspect="equal")
ax.axis("off")


def block(x, y, width, height, color="gray", shade=0.0):
    ax.add_patch(plt.Rectangle((x, y), width, height, color=color,
                               alpha=shade, linewidth=0))
    ax.add_patch(plt.Rectangle((x, y), width, height, fill=False,
                               edgecolor="black", linewidth=0.9))


# The ground: the numbers of a small floating-point format with two bits
# after the leading one. Near zero they crowd, farther out they thin.
floats = np.outer(2.0 ** np.arange(-3, 3), [1, 1.25, 1.5, 1.75]).ravel()
floats = np.concatenate([-floats, floats]) * 2.8 / floats.max()
block(0.3, 0.42, 5.8, 0.24, "gray", 0.1)
ax.vlines(3.2 + floats, 0.42, 0.56, color="black", linewidth=0.7)
ax.vlines(3.2, 0.42, 0.66, color="black", linewidth=0.7)
ax.text(3.2, 0.2, "standing on the numbers that a computer has",
        ha="center", va="center", style="italic")

# Three columns: a foot with the name, a shaft with its picture, and a
# head with the piece of the network that it carries.
names = ["Linear algebra", "Calculus", "Probability & statistics"]
pieces = [r"$\mathbf{z} = \mathbf{W}^\top \mathbf{x} + \mathbf{b}$",
          r"$\mathbf{W} \leftarrow \mathbf{W} - \eta \nabla L$",
          r"$L = -\ln\, p_y$"]
for k in range(3):
    left = 0.4 + 1.95 * k
    block(left, 0.66, 1.7, 0.36, f"C{k}", 0.2)
    ax.text(left + 0.85, 0.84, names[k], ha="center", va="center")
    block(left + 0.1, 1.02, 1.5, 1.5, f"C{k}", 0.05)
    block(left, 2.52, 1.7, 0.4, f"C{k}", 0.2)
    ax.text(left + 0.85, 2.72, pieces[k], ha="center", va="center")

# First shaft: a square grid (dotted) and where a matrix sends it.
center = np.array([[1.25], [1.77]])
A = np.array([[1.0, 0.45], [0.15, 0.95]])
for c in np.linspace(-0.44, 0.44, 5):
    for line in ([[c, c], [-0.44, 0.44]], [[-0.44, 0.44], [c, c]]):
        ax.plot(*(center + np.array(line)), color="gray", linewidth=0.7,
                linestyle=":")
        ax.plot(*(center + A @ line), color="C0", linewidth=1.2)
for e in np.eye(2) * 0.44:
    ax.annotate("", center[:, 0] + A @ e, center[:, 0], arrowprops={
        "arrowstyle": "-|>", "color": "C6", "linewidth": 1.8,
        "shrinkA": 0, "shrinkB": 0})

# Second shaft: a loss with a valley, its tangent, and one step downhill.
w = np.linspace(-1.15, 1.0, 90)
loss = 0.8 * w**2 + 0.1 * w**3
here = -0.75
value = 0.8 * here**2 + 0.1 * here**3
slope = 1.6 * here + 0.3 * here**2
ax.plot(3.2 + 0.6 * w, 1.3 + 0.92 * loss, color="C1", linewidth=1.8)
t = np.array([-0.36, 0.48])
ax.plot(3.2 + 0.6 * (here + t), 1.3 + 0.92 * (value + slope * t),
        color="black", linewidth=1.1, linestyle="--")
x, y = 3.2 + 0.6 * here, 1.3 + 0.92 * value
ax.plot(x, y, "o", color="C6", markersize=5.5)
ax.annotate("", (x + 0.45, y), (x, y), arrowprops={
    "arrowstyle": "-|>", "color": "C6", "linewidth": 1.8, "shrinkA": 0,
    "shrinkB": 0})

# Third shaft: a histogram of a sample and the bell curve it came from.
sample = rng.normal(size=120)
height, edges = np.histogram(sample, bins=np.arange(-2.7, 2.8, 0.6),
                             density=True)
ax.stairs(1.12 + 2.7 * height, 5.15 + 0.26 * edges, baseline=1.12,
          color="gray", linewidth=1)
u = np.linspace(-2.7, 2.7, 90)
ax.plot(5.15 + 0.26 * u,
        1.12 + 2.7 * np.exp(-u**2 / 2) / np.sqrt(2 * np.pi),
        color="C2", linewidth=1.8)

# What they carry: the equation of a network and, above it, the network.
block(0.3, 2.92, 5.8, 0.46, "gray", 0.1)
ax.text(3.2, 3.14, r"$\mathbf{p} = \mathrm{softmax}\,(\mathbf{W}_2^\top"
        r" \tanh(\mathbf{W}_1^\top \mathbf{x} + \mathbf{b}_1)"
        r" + \mathbf{b}_2)$", ha="center", va="center", fontsize=13)
ax.plot([0.3, 3.2, 6.1], [3.38, 4.62, 3.38], color="black", linewidth=0.9)
layers = [[(2.3, 3.56), (2.3, 3.85)],
          [(3.2, 3.55), (3.2, 3.9), (3.2, 4.25)],
          [(4.1, 3.56), (4.1, 3.85)]]
for before, after in zip(layers, layers[1:]):
    for start in before:
        for end in after:
            ax.plot(*zip(start, end), color="gray", linewidth=0.9)
ax.plot(*np.transpose(sum(layers, [])), "o", color="black", markersize=7)
plt.show()
