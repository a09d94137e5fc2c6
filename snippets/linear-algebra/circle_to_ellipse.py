import matplotlib.pyplot as plt
import numpy as np

V = np.array([[3.0, -1.0], [1.0, 3.0]]) / np.sqrt(10)  # columns v1, v2
U = np.array([[1.0, -3.0], [3.0, 1.0]]) / np.sqrt(10)  # columns u1, u2
S = np.diag([7.0, 3.0])
assert np.allclose(U @ S @ V.T, [[3, -2], [6, 3]])

t = np.linspace(0, 2 * np.pi, 73)
circle = np.array([np.cos(t), np.sin(t)])
panels = [
    (np.eye(2), "unit circle", r"\mathbf{v}_1", r"\mathbf{v}_2"),
    (V.T, r"after $\mathbf{V}^\top$: turned by $-18.4$°",
     r"\mathbf{e}_1", r"\mathbf{e}_2"),
    (S @ V.T, r"after $\boldsymbol{\Sigma}$: stretched by 7 and 3",
     r"7\mathbf{e}_1", r"3\mathbf{e}_2"),
    (U @ S @ V.T, r"after $\mathbf{U}$: turned by $71.6$°",
     r"7\mathbf{u}_1", r"3\mathbf{u}_2")]
fig, axes = plt.subplots(2, 2, figsize=(5.2, 5.2), layout="constrained")
for ax, (M, below, *names) in zip(axes.flat, panels):
    r = 1 if ax in axes[0] else 7
    ax.plot(*(M @ circle), color="gray")
    ax.plot(*(M @ circle[:, 60]), "o", color="black")  # one input, followed
    for v, name, color, style in zip(V.T, names, ("C0", "C1"), "-:"):
        x = M @ v
        ax.annotate("", x, (0, 0), arrowprops=dict(
            arrowstyle="-|>", color=color, lw=1.8, ls=style,
            shrinkA=0, shrinkB=0))
        ax.text(*(x + 0.3 * r * x / np.linalg.norm(x)), f"${name}$",
                color=color, ha="center", va="center")
    ax.set(aspect="equal", xlabel=below, xticks=(-r, 0, r),
           yticks=(-r, 0, r), xlim=(-1.6 * r, 1.6 * r),
           ylim=(-1.5 * r, 1.5 * r))
plt.show()
