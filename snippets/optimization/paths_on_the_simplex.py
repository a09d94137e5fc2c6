import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n = 200
y = rng.normal(size=n)
first = 1.4 * y + 0.3 * rng.normal(size=n)
second = 0.7 * y + 0.5 * rng.normal(size=n)
third = first + 0.4 * rng.normal(size=n)
F = np.stack([first, second, third], axis=1)
corners = np.array([[0, 0], [1, 0], [0.5, 0.75**0.5]])  # of the triangle


def divide(x):
    return np.maximum(x, 0) / np.maximum(x, 0).sum()


def project(x):
    falling = np.sort(x)[::-1]
    means = (np.cumsum(falling) - 1) / np.arange(1, len(x) + 1)
    return np.maximum(x - means[falling > means][-1], 0)


fig, ax = plt.subplots(figsize=(5.0, 4.0), layout="constrained")
W = np.array([[i, j, 30 - i - j] for i in range(31)
              for j in range(31 - i)]) / 30
at = W @ corners
lines = ax.tricontour(*at.T, np.mean((W @ F.T - y) ** 2, axis=1) / 2,
                      levels=[0.05, 0.06, 0.08, 0.1137, 0.16], colors="gray",
                      linewidths=0.9)
ax.clabel(lines, fmt="%.2f", manual=[(0.8, 0.1), (0.69, 0.1),
                                   (0.6, 0.5), (0.5, 0.6), (0.45, 0.75)])
ax.plot(*corners[[0, 1, 2, 0]].T, color="black", lw=1)
for repair, style, label, spot in (
        (divide, "C1s--", "clipped, divided", (0.08, -0.08)),
        (project, "C0o-", "projected", (0.53, 0.262))):
    path = [np.ones(3) / 3]
    for step in range(400):
        grad = F.T @ (F @ path[-1] - y) / n
        path.append(repair(path[-1] - 0.1 * grad))
    path = np.array(path) @ corners
    ax.plot(*path[[*range(0, 60, 6), *range(60, 401, 20)]].T, style, ms=4)
    ax.plot(*path[-1], "x", color="C6", ms=9, mew=2)
    ax.text(*spot, label, color=style[:2])
for corner, name, place in zip(corners, "123", ("right", "left", "center")):
    ax.text(*(1.06 * (corner - at.mean(0)) + at.mean(0)), "network " + name,
            ha=place, va="center" if name != "3" else "bottom")
ax.set(aspect="equal", xlim=(-0.35, 1.35), ylim=(-0.09, 0.98))
ax.axis("off")
plt.show()
