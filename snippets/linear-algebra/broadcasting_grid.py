import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])                  # (3,)
y_hat = np.array([[0.0], [3.0], [6.0]])          # 3 × 1
y = np.array([1.0, 7.0, 4.0])                    # (3,)


def grid(ax, array, shape, left, digits):
    rows, columns = np.atleast_2d(array).shape   # what lies in memory
    for (r, c), value in np.ndenumerate(np.broadcast_to(array, shape)):
        real = r < rows and c < columns
        ink, style = ("black", "-") if real else ("gray", ":")
        ax.add_patch(plt.Rectangle((left + c, -r - 1), 1, 1, fill=False,
                                   edgecolor=ink, linestyle=style,
                                   zorder=3 if real else 2))
        text = f"{value:z.{digits}f}".replace("-", "−")
        ax.text(left + c + 0.5, -r - 0.5, text, color=ink, ha="center",
                va="center")
    ax.text(left + 1.5, 0.15, str(array.shape), ha="center", va="bottom")


fig, axes = plt.subplots(2, 1, figsize=(6.4, 4.2), layout="constrained",
                         height_ratios=[5, 4])
for ax, a, b, result, sign, digits in [
        (axes[0], X @ W1, b1, X @ W1 + b1, "+", 1),
        (axes[1], y_hat, y, y_hat - y, "−", 0)]:
    for left, array in [(0, a), (4, b), (8, result)]:
        grid(ax, array, result.shape, left, digits)
    middle = -len(result) / 2
    ax.text(3.5, middle, sign, ha="center", va="center")
    ax.text(7.5, middle, "=", ha="center", va="center")
    ax.set(xlim=(-0.1, 11.1), ylim=(2 * middle - 0.1, 0.9), aspect="equal")
    ax.axis("off")
for k in range(3):                               # the pairs that were meant
    axes[1].add_patch(plt.Rectangle((8 + k, -k - 1), 1, 1, fill=False,
                                    edgecolor="C6", linewidth=2.5, zorder=4))
plt.show()
