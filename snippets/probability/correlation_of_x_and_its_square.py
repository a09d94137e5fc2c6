import matplotlib.pyplot as plt
import numpy as np

u = np.linspace(-1, 1, 25)  # X = c + u, u uniform


def line(c):  # best line by Cov / Var, with averages over fine points
    x = c + np.linspace(-1, 1, 4001)
    y = x**2
    slope = np.mean((x - x.mean()) * y) / x.var()
    return slope, y.mean() - slope * x.mean()


fig, axes = plt.subplot_mosaic("ab;cc", figsize=(5.4, 4.2),
                               layout="constrained")
for name, c in (("a", 0), ("b", 0.5)):
    x = c + u
    slope, start = line(c)
    axes[name].plot(x, x**2, "C0.", ms=4)
    axes[name].plot(x[[0, -1]], start + slope * x[[0, -1]], "C1--")
    r = c / np.sqrt(c**2 + 1 / 15)
    axes[name].set(xlabel="$x$", ylabel="$x^2$", ylim=(-0.5, 2.4),
                   title=f"$c = {c}$, correlation {r:.2f}")
    slope = round(slope, 2) + 0.0  # no -0.00 from rounding
    print(f"center {c}: slope {slope:.2f}, correlation {r:.3f}")
axes["a"].text(0, 0.45, "best line", color="C1", ha="center")
c = np.linspace(-2, 2, 81)
curve = axes["c"]
curve.plot(c, c / np.sqrt(c**2 + 1 / 15), "C0")
curve.plot([0, 0.5], [0, 0.5 / np.sqrt(0.25 + 1 / 15)], "C1o")
curve.axhline(0, color="gray", lw=0.8)
curve.set(xlabel="center $c$ of the inputs", ylabel="correlation")
plt.show()
