import matplotlib.pyplot as plt
import numpy as np

corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(3) / 2]])
beta = np.concatenate([np.linspace(0, 6, 90), np.linspace(6.2, 60, 60)])


def path(z):
    e = np.exp(beta[:, None] * (z - z.max()))  # beta = 1/T
    return e / e.sum(axis=1, keepdims=True) @ corners


fig, ax = plt.subplots(figsize=(5.2, 4.4), layout="constrained")
ax.plot(*corners[[0, 1, 2, 0]].T, color="0.5")
logits = (([1.8, 1.1, 0], "C0-"), ([0, 1, 1], "C1--"),
          ([0.2, 0, 1], "C2-."), ([1.0, 0.9, 0], "C3:"))
for z, style in logits:
    curve = path(np.array(z))
    ax.plot(*curve.T, style, lw=2)
    at_one = np.exp(z) / np.exp(z).sum() @ corners
    ax.plot(*at_one, style[:2] + "o", ms=6)
ax.plot(*corners.mean(axis=0), "ks", ms=6)
ax.plot(*corners[1:].mean(axis=0), "C1D", ms=7)
ax.text(0.54, 0.24, r"$T \to \infty$", ha="left", va="top")
ax.text(0.78, 0.45, "tie:\none half each", color="C1")
for corner, name, shift in zip(corners, "123", (-0.05, -0.05, 0.03)):
    ax.text(corner[0], corner[1] + shift, f"class {name}", ha="center",
            va="bottom" if shift > 0 else "top")
ax.set(aspect="equal", xlim=(-0.15, 1.2), ylim=(-0.13, 0.97))
ax.axis("off")
plt.show()
