import matplotlib.pyplot as plt
import numpy as np

N, H, W, C = 2, 2, 3, 3                          # 36 numbers in memory
fig, ax = plt.subplots(figsize=(6.4, 3.9), layout="constrained")


def cell(x, y, text, channel):
    tint = ["C1", "C2", "C0"][channel]           # reddish, greenish, bluish
    ax.add_patch(plt.Rectangle((x, y), 1, 1, facecolor=tint, alpha=0.3))
    ax.text(x + 0.5, y + 0.5, text, ha="center", va="center")


def frame(x, y, width, height):
    ax.add_patch(plt.Rectangle((x, y), width, height, fill=False))


for top, title in [(12, "N × H × W × C, channels last"),
                   (5.2, "N × C × H × W, channels first")]:
    last = title.endswith("last")
    ax.text(0, top, title)
    letters = [""] * (N * H * W * C)             # channel at each position
    for i, r, s, c in np.ndindex(N, H, W, C):
        if last:                                 # a pixel holds its channels
            k, x = ((i * H + r) * W + s) * C + c, 3 * s + c
        else:                                    # a plane for each channel
            k, x = ((i * C + c) * H + r) * W + s, 3 * c + s
        cell(9.6 * i + x, top - 2.2 - r, k, c)
        letters[k] = "RGB"[c]
    for i in range(N):
        ax.text(9.6 * i + 4.5, top - 1.0, f"image {i}", ha="center")
        for part in range(3):
            for y, height in [(2.2, 1), (3.2, 1)] if last else [(3.2, 2)]:
                frame(9.6 * i + 3 * part, top - y, 3, height)
    ax.text(0, top - 4.7, "memory", va="center")
    for k in range(15):
        cell(3 + k, top - 5.2, letters[k], "RGB".index(letters[k]))
    ax.text(18.2, top - 4.7, "…", va="center")
ax.set(xlim=(-0.1, 18.8), ylim=(-0.1, 12.8), aspect="equal")
ax.axis("off")
plt.show()
