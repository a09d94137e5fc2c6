import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.8), sharey=True,
                         layout="constrained")
grid = np.linspace(-2, 2, 41)
x1, x2 = np.meshgrid(grid, grid)
cases = ((3.0, 1.0, "definite"), (1.0, 1.0, "semidefinite"),
         (1.0, 2.0, "indefinite"))
for ax, (a, b, name) in zip(axes, cases):
    A = np.array([[a, b], [b, a]])
    form = a * x1**2 + 2 * b * x1 * x2 + a * x2**2
    x = np.array([grid[3], grid[30]])
    assert np.isclose(form[30, 3], x @ A @ x)
    values, Q = np.linalg.eigh(A)
    print(f"{A.tolist()}: eigenvalues {values.round(6) + 0.0}")
    ax.contour(x1, x2, form, levels=[0.5, 2, 4.5, 8], colors="C0")
    ax.contour(x1, x2, form, levels=[-4.5, -2, -0.5], colors="C1",
               linestyles="--")
    for value, v in zip(values, ((1, -1), (1, 1))):
        style = "-" if value > 0.5 else ":"
        ax.axline((0, 0), v, color="gray", lw=1, linestyle=style)
        ax.text(1.25 * v[0], 1.25 * v[1], f"${value + 0.0:z.0f}$",
                ha="center", va="center", backgroundcolor="white")
    ax.plot(0, 0, "o", color="C6")
    ax.set(xlabel="$x_1$", aspect="equal", title=name,
           xticks=(-2, 0, 2), yticks=(-2, 0, 2))
axes[0].set_ylabel("$x_2$")
plt.show()
