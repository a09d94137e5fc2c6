import matplotlib.pyplot as plt
import numpy as np


def parts(c, n):  # bias squared and variance, in units of 2 / (n - 1)
    bias2, var = ((n - 1) / c - 1)**2, 2 * (n - 1) / c**2
    return bias2 * (n - 1) / 2, var * (n - 1) / 2


fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.1), layout="constrained",
                         sharey=True)
for ax, n in zip(axes, (5, 20)):
    c = np.linspace(n - 2, n + 5, 100)
    bias2, var = parts(c, n)
    ax.plot(c, bias2, "C1--")
    ax.plot(c, var, "C2:")
    ax.plot(c, bias2 + var, "C0")
    for divisor, mark in ((n - 1, "o"), (n, "s"), (n + 1, "^")):
        mse = sum(parts(divisor, n))
        ax.plot(divisor, mse, mark, color="black", ms=6)
        print(f"n = {n}, divisor {divisor}: MSE {mse:.3f}")
    ax.set(title=f"$n = {n}$", xlabel="divisor $c$", ylim=(0, 1.6),
           xticks=(n - 1, n, n + 1, n + 4),
           xticklabels=("$n-1$", "$n$", "$n+1$", "$n+4$"))
axes[0].text(7.8, 0.92, "MSE", color="C0")
axes[0].text(8.4, 0.05, "variance", color="C2")
axes[0].text(6.6, 0.49, "bias²", color="C1")
plt.show()
