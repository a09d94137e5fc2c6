import matplotlib.pyplot as plt
import numpy as np

x, y = np.array([0.5, 1.0]), np.array([1, 0])  # row 1, one-hot class
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])  # inputs × units
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])  # units × classes
b2 = np.array([0.1, -0.1])
a = np.tanh(x @ W1 + b1)
p = np.exp(a @ W2 + b2)
p = p / p.sum()
delta2 = (p - y) / 4
delta1 = W2 @ delta2 * (1 - a**2)

fig, ax = plt.subplots(figsize=(5.4, 4.7), layout="constrained")
ax.set(xlim=(0, 5.4), ylim=(0, 4.75))
ax.axis("off")
layers = [(3.95, np.array([2.25, 3.15]), x, None),
          (2.6, np.array([1.9, 2.7, 3.5]), a, delta1),
          (1.25, np.array([2.25, 3.15]), p, delta2),
          (0.25, np.array([2.7]), [-np.log(p[0])], None)]
for (top, starts, *_), (low, ends, *_) in zip(layers[:2], layers[1:]):
    for s in starts:
        for e in ends:
            ax.plot([s, e], [top, low], color="gray", linewidth=1)
ax.plot([2.25, 2.7], [1.25, 0.25], color="gray", linewidth=1,
        linestyle="--")  # the loss reads the probability of class 0
for height, places, values, deltas in layers:
    for j, (place, value) in enumerate(zip(places, values)):
        ax.add_patch(plt.Circle((place, height), 0.24, facecolor="white",
                                edgecolor="black", lw=1.5, zorder=3))
        ax.text(place, height, f"{value:.2f}".replace("-", "−"),
                ha="center", va="center", zorder=4)
        if deltas is not None:
            ax.text(place, height - 0.34, f"{deltas[j]:.3f}".replace(
                "-", "−"), ha="center", va="center", color="C1", zorder=4,
                bbox={"facecolor": "white", "linewidth": 0, "pad": 0.5})
for height, forward, back in (
        (4.6, "forward, down", "backward, up"),
        (3.95, r"$\mathbf{X}$", ""),
        (3.3, r"$\mathbf{Z}_1 = \mathbf{X}\mathbf{W}_1 +"
              r" \mathbf{1}\mathbf{b}_1^\top$",
         r"$\nabla_{\mathbf{W}_1} L = \mathbf{X}^\top\boldsymbol{\Delta}_1$"),
        (2.6, r"$\mathbf{A}_1 = \tanh\,\mathbf{Z}_1$",
         r"$\boldsymbol{\Delta}_1 = \boldsymbol{\Delta}_2"
         r"\mathbf{W}_2^\top$" "\n"
         r"$\odot\;(1 - \mathbf{A}_1 \odot \mathbf{A}_1)$"),
        (1.95, r"$\mathbf{Z}_2 = \mathbf{A}_1\mathbf{W}_2 +"
               r" \mathbf{1}\mathbf{b}_2^\top$",
         r"$\nabla_{\mathbf{W}_2} L ="
         r" \mathbf{A}_1^\top\boldsymbol{\Delta}_2$"),
        (1.25, r"$\mathbf{P} = \mathrm{softmax}(\mathbf{Z}_2)$",
         r"$\boldsymbol{\Delta}_2 = (\mathbf{P} - \mathbf{Y})\,/\,4$"),
        (0.25, r"$L = -\frac{1}{4}\sum_i \ln P_{i y_i}$", "")):
    ax.text(0, height, forward, va="center", color="C0")
    ax.text(3.95, height, back, va="center", color="C1")
plt.show()
