import matplotlib.pyplot as plt
import numpy as np


def softplus(z):
    return np.log1p(np.exp(z))


def relu(z):
    return np.maximum(z, 0)


fig, axes = plt.subplots(2, 3, figsize=(6.4, 3.6), layout="constrained")
for row, (name, f, color) in enumerate((("softplus", softplus, "C0"),
                                        ("ReLU", relu, "C1"))):
    errors = []
    for ax, h in zip(axes[row], (2, 0.2, 0.02)):
        t = np.linspace(-h, h, 81)
        line = f(0) + 0.5 * t
        errors.append(np.max(np.abs(f(t) - line)) / h)
        ax.plot(t, f(t), color=color, lw=2.2)
        ax.plot(t, line, color="black", linestyle="--", lw=1)
        middle = f(0) + (0 if row else 0.1 * h)
        ax.set(xlim=(-h, h), ylim=(middle - 0.9 * h, middle + 1.1 * h),
               xticks=(-h / 2, 0, h / 2), yticks=[])
        ax.tick_params(labelsize=9)
    axes[row, 0].set_ylabel(name, color=color)
    print(f"{name}: distance/h "
          f"{errors[0]:.4f}, {errors[1]:.4f}, {errors[2]:.4f}")
for ax in axes[1]:
    ax.set_xlabel("$z$")
plt.show()
