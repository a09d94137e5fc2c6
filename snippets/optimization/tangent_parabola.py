import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**4 / 4 - x**2 / 2


fig, axes = plt.subplots(2, 1, figsize=(5.4, 5.6), layout="constrained")
x = np.linspace(-0.75, 1.75, 100)
for ax, start in zip(axes, (1.5, 0.4)):
    slope, curvature = start**3 - start, 3 * start**2 - 1
    s = -slope / curvature                     # the Newton step
    print(f"from {start}: slope {slope:.3f}, curvature {curvature:.2f},"
          f" next {start + s:.4f}, f {f(start):.4f} -> {f(start + s):.4f}")
    model = f(start) + slope * (x - start) + curvature / 2 * (x - start)**2
    ax.plot(x, f(x), "C0")
    ax.plot(x, model, "C1--")
    vertex = start + s
    low = f(start) + slope * s / 2             # height of the vertex
    ax.plot([start], [f(start)], "oC6", zorder=3)
    ax.plot([vertex, vertex], [low, f(vertex)], ":", color="0.5")
    ax.plot([vertex], [low], "sC1", ms=5, zorder=3)
    ax.plot([vertex], [f(vertex)], "oC6", mfc="none", zorder=3)
    ax.set(xlabel="$x$", ylabel="$f(x)$")
axes[0].set_ylim(-0.35, 0.45)
axes[0].text(1.53, 0.08, "start")
axes[0].text(1.2, -0.27, "next")
axes[0].text(-0.45, 0.02, "$f$", color="C0")
axes[0].text(0.66, 0.33, "tangent parabola", color="C1", ha="right")
axes[1].set_ylim(-0.35, 0.25)
axes[1].text(0.46, -0.06, "start")
axes[1].text(-0.22, -0.085, "next")
axes[1].text(1.55, 0.1, "$f$", color="C0", ha="right")
axes[1].text(0.7, -0.3, "tangent parabola", color="C1", ha="right")
plt.show()
