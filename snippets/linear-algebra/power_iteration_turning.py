import matplotlib.pyplot as plt
import numpy as np

A = np.array([[3.0, 2.0], [1.0, 4.0]])
v = np.array([1.0, 1.0]) / np.sqrt(2)
x = np.array([7.0, -2.0])

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0),
                                  layout="constrained",
                                  width_ratios=(1, 1.25))
sines = []
for t in range(13):
    x = x / np.linalg.norm(x)
    sines.append(np.linalg.norm(x - (v @ x) * v))
    if t < 5:
        left.annotate("", x, (0, 0), arrowprops=dict(
            arrowstyle="-|>", color="C0", lw=1.4, shrinkA=0, shrinkB=0))
        if t < 4:
            left.text(*(1.05 * x), f"$t = {t}$", color="C0", va="center")
    x = A @ x
left.axline((0, 0), v, color="C1", linestyle="--")
left.text(0.87, 1.07, r"$\mathbf{v}_1$", color="C1")
left.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal",
         xlim=(-0.1, 1.45), ylim=(-0.45, 1.2),
         xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))

t = np.arange(13)
right.plot(t, np.log10(sines), "o", color="C0")
right.plot(t, np.log10(sines[-1]) + (t - 12) * np.log10(2 / 5),
           color="C1", linestyle="--")
right.text(6.2, -1.4, r"slope $\log_{10}(2/5)$", color="C1")
right.text(0.6, -2.6, "iterates", color="C0")
right.set(xlabel="step $t$", ylabel=r"$\log_{10} \sin \theta$",
          xticks=(0, 4, 8, 12))
plt.show()
