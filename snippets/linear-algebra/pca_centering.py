import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
along, across = np.array([[-1.0, 2.0], [2.0, 1.0]]) / np.sqrt(5)
X = rng.normal(size=(150, 2)) * [2.0, 0.5] @ [along, across] + [6, 3]

fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained",
                         sharey=True)
cases = [("centered", X.mean(axis=0), (6, 2)),
         ("not centered", np.zeros(2), (9.5, 2))]
for ax, (name, origin, lengths) in zip(axes, cases):
    Vt = np.linalg.svd(X - origin, full_matrices=False)[2]
    ax.plot(*X.T, "o", color="gray", markersize=2.5)
    for i, (v, color, style) in enumerate(zip(Vt, ("C0", "C1"), "-:"), 1):
        v = v * np.sign(v[1])                   # pointing up
        print(f"{name:12s} v{i} = {v.round(2).tolist()}, "
              f"variance along it {(X @ v).var(ddof=1):.2f}")
        ax.annotate("", origin + lengths[i - 1] * v, origin, arrowprops=dict(
            arrowstyle="-|>", color=color, lw=2, ls=style,
            shrinkA=0, shrinkB=0))
        ax.text(*(origin + (lengths[i - 1] + 0.6) * v),
                rf"$\mathbf{{v}}_{i}$", color=color, ha="center", va="center")
    ax.plot(*origin, "s", color="black", markersize=5)
    ax.set(aspect="equal", xlabel="$x_1$", xlim=(-1.5, 10), ylim=(-1.5, 9.5))
axes[0].set(ylabel="$x_2$")
plt.show()
