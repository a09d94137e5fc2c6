import matplotlib.pyplot as plt
import numpy as np


def radius(x, beta, nesterov):  # x = lr * lam
    a, b = ((1 + beta) * (1 - x), beta * (1 - x)) if nesterov else (
        1 + beta - x, beta)
    return max(abs(np.linalg.eigvals(np.array([[a, -b], [1, 0]]))))


x = np.unique(np.append(np.linspace(0, 4, 201), [0.0026, 0.0858, 2.914]))
fig, axes = plt.subplots(2, 1, figsize=(5.4, 5.2), layout="constrained",
                         sharex=True, sharey=True)
for ax, nesterov, name in zip(axes, (False, True), ("heavy ball", "Nesterov")):
    for beta, style in ((0, "C3-."), (0.5, "C1--"), (0.9, "C0-")):
        rho = np.array([radius(s, beta, nesterov) for s in x])
        ax.plot(x, rho, style, lw=1.5)
        limit = (2 + 2 * beta) / (1 + 2 * beta) if nesterov else 2 + 2 * beta
        ax.plot(limit, 1, "o", color=style[:2], ms=5)
        print(f"{name}, beta {beta}: smallest radius {rho.min():.3f}, "
              f"limit {limit:.3f}")
    ax.axhline(1, color="gray", lw=0.8, ls=":")
    ax.set(ylabel=r"$\rho$, " + name, ylim=(0, 1.5))
axes[0].text(1.22, 0.08, r"$\beta = 0$", color="C3")
axes[0].text(2.1, 0.56, r"$\beta = 0.5$", color="C1")
axes[0].text(3.0, 0.81, r"$\beta = 0.9$", color="C0")
axes[0].plot(0.5, 0.5**0.5, "s", color="C1")
axes[1].text(1.78, 0.55, r"$\beta = 0$", color="C3")
axes[1].text(1.79, 1.3, r"$\beta = 0.5$", color="C1")
axes[1].text(0.92, 1.25, r"$\beta = 0.9$", color="C0")
axes[1].set(xlabel=r"$\eta\lambda$", xlim=(0, 4))
plt.show()
