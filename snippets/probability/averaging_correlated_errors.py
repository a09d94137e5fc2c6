import matplotlib.pyplot as plt
import numpy as np

n = np.array([1, 2, 4, 8, 16, 32, 64, 128, 256])
fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.8),
                                  layout="constrained")
for rho, style in ((0, "C0o-"), (0.01, "C1s--"), (0.1, "C2^:"),
                   (0.5, "C3D-.")):
    factor = rho + (1 - rho) / n  # variance of the mean / sigma^2
    left.loglog(n, np.sqrt(factor), style, ms=4)
    left.text(340, np.sqrt(factor[-1]), rf"$\rho = {rho}$",
              color=style[:2], va="center")
    worth = n / (1 + (n - 1) * rho)  # as many uncorrelated ones
    right.loglog(n, worth, style, ms=4)
    right.text(340, worth[-1], rf"$\rho = {rho}$", color=style[:2],
               va="center")
    print(f"rho {rho}: at 256 {np.sqrt(factor[-1]):.4f} sigma, "
          f"worth {worth[-1]:.2f}")
ticks = [1, 4, 16, 64, 256]
for ax in (left, right):
    ax.set(xlabel="numbers in the mean, $n$", xlim=(0.9, 2500))
    ax.set_xticks(ticks, ticks)
    ax.minorticks_off()
left.set(ylabel=r"std of the mean / $\sigma$")
left.set_yticks([0.1, 1], ["0.1", "1"])
right.set(ylabel="worth")
right.set_yticks([1, 10, 100], [1, 10, 100])
plt.show()
