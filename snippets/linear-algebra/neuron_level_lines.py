import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
w = np.array([0.4, 0.8])
b = 0.1

fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
slope = -w[0] / w[1]  # of every line on which w·x is constant
for level, x1 in ((-1, -2.6), (0, -2.6), (1, 1.7)):
    x2 = (level - b - w[0] * x1) / w[1]  # on the line w·x + b = level
    style = "-" if level == 0 else ":"
    ax.axline((x1, x2), slope=slope, color="C0", linestyle=style)
    ax.text(x1, x2 + 0.08, f"$z = {level}$", color="C0",
            rotation=np.degrees(np.arctan(slope)), rotation_mode="anchor")
ax.annotate("", w, (0, 0), arrowprops=dict(
    arrowstyle="-|>", color="C6", lw=1.8, shrinkA=0, shrinkB=0))
ax.text(0.02, 0.42, r"$\mathbf{w}$", color="C6")
for i, x in enumerate(X):
    marker = "s" if i in (0, 3) else "o"  # class 0 and class 1
    ax.plot(*x, marker, color="black")
    ax.text(x[0] + 0.1, x[1] + 0.05, f"row {i + 1}: $z = {w @ x + b:.1f}$")
ax.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal",
       xlim=(-2.8, 2.8), ylim=(-1.4, 1.4))
plt.show()
