import matplotlib.pyplot as plt
import numpy as np

g = np.array([0.6, 0.8])  # the direction in which the loss rises
angle = np.linspace(0, 2 * np.pi, 121)
balls = {
    "1-norm": np.array([(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]),
    "2-norm": np.stack([np.cos(angle), np.sin(angle)], axis=1),
    "max-norm": np.array([(1, 1), (-1, 1), (-1, -1), (1, -1), (1, 1)]),
}
farthest = {
    "1-norm": np.array([0.0, 1.0]),  # all in the largest coordinate
    "2-norm": g / np.linalg.norm(g),
    "max-norm": np.sign(g),
}

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.6), sharey=True,
                         layout="constrained")
for ax, (name, ball) in zip(axes, balls.items()):
    for other in balls.values():
        ax.plot(*other.T, color="gray", lw=0.6, linestyle=":")
    ax.plot(*ball.T, color="C0")
    s = farthest[name]
    gain = g @ s
    assert np.isclose(gain, np.max(ball @ g), atol=1e-3)
    # The line of all points with the same dot product with g.
    ax.axline(s, slope=-g[0] / g[1], color="C6", lw=0.9, linestyle="--")
    ax.plot(*s, "o", color="C6")
    ax.annotate("", g, (0, 0), arrowprops=dict(
        arrowstyle="-|>", color="black", shrinkA=0, shrinkB=0))
    ax.text(0.35, 0.2, r"$\mathbf{g}$")
    ax.set(title=f"{name}, gain {gain:.1f}", xlabel="$s_1$", aspect="equal",
           xlim=(-1.35, 1.6), ylim=(-1.35, 1.6), xticks=(-1, 0, 1))
    print(f"{name}: best step {s.round(1).tolist()}, gain {gain:.1f}")
axes[0].set(ylabel="$s_2$", yticks=(-1, 0, 1))
plt.show()
