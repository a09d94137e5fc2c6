import matplotlib.pyplot as plt
import numpy as np

x = np.array([0.5, 1.0])  # the first row of the batch
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
a = np.tanh(W1.T @ x + b1)
p = np.exp(W2.T @ a + b2)
p = p / p.sum()

fig, ax = plt.subplots(figsize=(6.4, 3.5), layout="constrained")
ax.set(xlim=(0, 6.4), ylim=(0, 3.3), aspect="equal")
ax.axis("off")
columns = [
    (0.7, [2.2, 0.9], x, [None] * 2, "inputs $x$"),
    (3.2, [2.65, 1.55, 0.45], a, b1, "hidden units $a$ (tanh)"),
    (5.7, [2.2, 0.9], p, b2, "probabilities $p$"),
]
for (x1, ys, *_), (x2, ends, *_), W, t in zip(
        columns, columns[1:], (W1, W2), (0.27, 0.73)):
    for j, y1 in enumerate(ys):
        for k, y2 in enumerate(ends):
            ax.plot([x1, x2], [y1, y2], color="gray", linewidth=1)
            ax.text(x1 + t * (x2 - x1), y1 + t * (y2 - y1),
                    f"{W[j, k]:.1f}".replace("-", "−"), ha="center",
                    va="center", fontsize=10, bbox={
                        "facecolor": "white", "linewidth": 0, "pad": 1})
for k, (left, ys, values, biases, name) in enumerate(columns):
    ax.text(left, 3.17, name, ha="center", va="center")
    for y, value, bias in zip(ys, values, biases):
        ax.add_patch(plt.Circle((left, y), 0.27, facecolor="white",
                                edgecolor=f"C{k}", linewidth=1.8, zorder=3))
        ax.text(left, y, f"{value:.2f}".replace("-", "−"), zorder=4,
                ha="center", va="center")
        if bias is not None:
            ax.text(left, y - 0.38, f"bias {bias:.1f}".replace("-", "−"),
                    ha="center", va="center", fontsize=10, color="gray")
plt.show()
