import matplotlib.pyplot as plt
import numpy as np

X = np.array([[1.0, 2.0], [1.0, 0.0]])
y = np.array([3.0, 1.0])
w1, w2 = np.meshgrid(np.linspace(-2.5, 5.5, 61),
                     np.linspace(-1.2, 4.2, 61))
loss = sum((a * w1 + b * w2 - c) ** 2 for (a, b), c in zip(X, y)) / 4

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 2.9),
                                  layout="constrained",
                                  width_ratios=(1.25, 1))
lines = left.contour(w1, w2, loss, levels=[0.5, 2, 5, 9], colors="C0")
left.clabel(lines, fmt="%g", fontsize=9, manual=[
    (0, 1), (1, -0.41), (-2, 0.84), (-2, -0.1)])
for w in ([3.0, 2.0], [3.0, 1.0], [-1.0, 3.0], [-1.0, 1.0]):
    grad = X.T @ (X @ w - y) / 2
    tip = w + 0.25 * grad
    left.annotate("", tip, w, arrowprops=dict(
        arrowstyle="-|>", color="C1", shrinkA=0, shrinkB=0))
    left.plot(*w, "o", color="C1", markersize=4)
left.plot(1, 1, "x", color="C6")
left.text(3.25, 1.85, "$(3, 2)$", fontsize=9)
left.set(xlabel="$w_1$", ylabel="$w_2$", aspect="equal",
         xticks=(-2, 0, 2, 4), yticks=(0, 2, 4))

angle = np.linspace(0, 360, 121)
v = np.stack([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
right.plot(angle, np.array([3.0, 4.0]) @ v, color="C1")
right.axhline(0, color="gray", lw=0.8)
best = np.degrees(np.arctan2(4, 3))
for turn, text in ((0, "gradient"), (90, "level"), (180, "descent")):
    right.plot(best + turn, 5 * np.cos(np.radians(turn)), "o", color="C6")
right.text(best + 34, 5.0, "gradient", va="center")
right.text(best + 102, 0.7, "level line", va="center")
right.text(best + 205, -5, "descent", va="center")
right.set(xlabel="angle of $\\mathbf{v}$ in degrees",
          ylabel="slope $D_{\\mathbf{v}} L$", ylim=(-5.8, 5.8),
          xticks=(0, 90, 180, 270, 360), yticks=(-5, 0, 5))
plt.show()
