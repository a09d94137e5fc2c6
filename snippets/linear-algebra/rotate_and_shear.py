import matplotlib.pyplot as plt
import numpy as np

R = np.array([[0, -1], [1, 0]])                # rotation by 90°
S = np.array([[1, 1], [0, 1]])                 # shear
flag = np.array([[0, 0, 1, 1, 0.3, 0.3, 0],    # 2 × 7: points as columns
                 [0, 2, 2, 1.3, 1.3, 0, 0]])
for name, M in (("S @ R", S @ R), ("R @ S", R @ S)):
    print(name, "=", M.tolist(), "  (1, 0) goes to", (M @ [1, 0]).tolist())
assert np.array_equal((S @ R) @ flag, S @ (R @ flag))

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.4), sharey=True,
                         layout="constrained")
e, SR = r"$\mathbf{e}_", r"$\mathbf{S}\mathbf{R}\mathbf{e}_"
RS = r"$\mathbf{R}\mathbf{S}\mathbf{e}_"
panels = [(np.eye(2), "before", e, [(1.4, 0.1), (-0.3, 1.0)]),
          (S @ R, "rotate, then shear", SR, [(1.5, 1.3), (-1.0, -0.4)]),
          (R @ S, "shear, then rotate", RS, [(0.7, 1.0), (-1.8, 1.0)])]
for ax, (M, title, name, places) in zip(axes, panels):
    ax.axhline(0, color="gray", lw=0.6)
    ax.axvline(0, color="gray", lw=0.6)
    ax.fill(*(M @ flag), facecolor="C0", edgecolor="C0", alpha=0.35)
    ax.plot(*(M @ flag), color="C0")
    for j, color in ((0, "C1"), (1, "C2")):
        ax.annotate("", M[:, j], (0, 0), zorder=4, arrowprops=dict(
            arrowstyle="-|>", color=color, lw=2, shrinkA=0, shrinkB=0))
        ax.text(*places[j], f"{name}{j + 1}$", color=color,
                ha="center", va="center")
    ax.set(title=title, aspect="equal", xlim=(-2.6, 2.6), ylim=(-0.8, 3.3),
           xticks=(-2, 0, 2), yticks=(0, 2))
plt.show()
