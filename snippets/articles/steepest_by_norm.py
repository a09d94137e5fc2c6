import matplotlib.pyplot as plt
import numpy as np

g = np.array([3.0, 1.0])  # a gradient
t = np.linspace(0, 2 * np.pi, 721)
circle = np.column_stack([np.cos(t), np.sin(t)])  # directions × 2

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.6), layout="constrained")
for ax, p in zip(axes, (1, 2, np.inf)):
    lengths = np.linalg.norm(circle, ord=p, axis=1)
    ball = circle / lengths[:, np.newaxis]  # every vector has p-norm 1
    slope = ball @ g
    best = ball[slope.argmax()]
    print(f"p = {p}: best {best.round(2).tolist()}, slope {slope.max():.3f}")

    name = r"$\infty$" if p == np.inf else p
    s = np.array([-3.0, 3.0])  # the level line through the best point
    line = best + np.outer(s, [-1.0, 3.0]) / np.sqrt(10)
    ax.plot(ball[:, 0], ball[:, 1], color="C0")
    ax.plot(line[:, 0], line[:, 1], "--", color="gray")
    ax.annotate("", best, (0, 0), arrowprops={"arrowstyle": "->"})
    ax.plot(*best, "o", color="C6")
    ax.set(xlim=(-1.6, 1.6), ylim=(-1.6, 1.6), aspect="equal")
    ax.set_title(f"{name}-norm: slope {slope.max():.2f}")
    ax.set_xlabel("$v_1$")
axes[0].set_ylabel("$v_2$")
plt.show()
