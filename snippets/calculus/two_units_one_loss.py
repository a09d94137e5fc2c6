import matplotlib.pyplot as plt
import numpy as np

X = np.array([[1.0, 2.0], [1.0, 0.0]])
y = np.array([3.0, 1.0])
S = np.diag([3.0, 1.0])  # w = S u: input 1 in units a third as large
w = np.array([3.0, 2.0])
u = np.linalg.solve(S, w)
grad_w = X.T @ (X @ w - y) / 2
grad_u = (X @ S).T @ (X @ S @ u - y) / 2
assert np.allclose(grad_u, S.T @ grad_w)
print("gradient by w", grad_w, " by u", grad_u)
print("step -grad_u, seen in w:", -S @ grad_u)

fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.9), layout="constrained",
                         sharey=True, width_ratios=(3, 1))
steps = {"C1": -grad_w, "C2": -S @ grad_u}  # both as steps of w
for ax, T, letter in ((axes[0], np.eye(2), "w"), (axes[1], S, "u")):
    end = 5.0 / T[0, 0]
    v1, v2 = np.meshgrid(np.linspace(-0.6 * end, end, 61),
                         np.linspace(-0.8, 3.4, 61))
    z = (X @ T) @ np.stack([v1.ravel(), v2.ravel()])
    loss = np.mean((z.T - y) ** 2, axis=1).reshape(v1.shape) / 2
    ax.contour(v1, v2, loss, levels=[0.5, 2, 5, 9], colors="C0")
    start = np.linalg.solve(T, w)
    for (color, step), style in zip(steps.items(), ("-", "--")):
        step = np.linalg.solve(T, step)
        step = step * (1.7 if letter == "w" else 1.2) / np.linalg.norm(step)
        ax.annotate("", start + step, start, arrowprops=dict(
            arrowstyle="-|>", color=color, linestyle=style, lw=1.5,
            shrinkA=0, shrinkB=0))
    ax.plot(*start, "o", color="black", markersize=4)
    if letter == "w":
        ax.text(1.25, 1.85, r"$-\nabla_{\mathbf{u}}$", color="C2", ha="right")
        ax.text(1.2, 0.4, r"$-\nabla_{\mathbf{w}}$", color="C1")
    ax.plot(1 / T[0, 0], 1, "x", color="C6")
    ax.set(xlabel=f"${letter}_1$", ylabel=f"${letter}_2$", aspect="equal",
           yticks=(0, 1, 2, 3))
plt.show()
