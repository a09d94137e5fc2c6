import matplotlib.pyplot as plt
import numpy as np

s = 0.5  # noise N(0, 1), Laplace prior with the scale s
t = 1 / s
w = np.linspace(-10, 10, 4001)


def posterior(a):
    p = np.exp(-(w - a) ** 2 / 2 - np.abs(w) / s)
    return p / (p.sum() * (w[1] - w[0]))


a = np.linspace(-5, 5, 101)
mean = [w @ posterior(v) * (w[1] - w[0]) for v in a]
mode = np.sign(a) * np.maximum(np.abs(a) - t, 0)
gauss = a / (1 + 1 / (2 * s**2))  # prior with the same variance

fig, (left, right) = plt.subplots(1, 2, figsize=(6.6, 3.2),
                                  layout="constrained")
left.plot(a, a, color="0.5", lw=1)
left.plot(a, gauss, "C1--")
left.plot(a, mean, "C2:")
left.plot(a, mode, "C0")
left.text(2.5, 3.6, "$a$", color="0.5")
left.text(2.3, -1.6, "Gaussian\nprior", color="C1")
left.text(-1.3, 0.25, "mode", color="C0")
left.annotate("mean", (3.1, 1.29), (-0.8, 3.2), color="C2",
              arrowprops={"arrowstyle": "-", "color": "C2", "lw": 0.8})
left.set(xlabel="$a$", ylabel="estimate of $w$")
for value, color, style in ((1, "C0", "-"), (4, "C3", "--")):
    p = posterior(value)[1500:2901:7]
    right.plot(w[1500:2901:7], p, color, ls=style)
    mean = w @ posterior(value) * (w[1] - w[0])
    right.plot(mean, np.interp(mean, w, posterior(value)), color + "o")
right.text(0.5, 0.85, "$a = 1$", color="C0")
right.text(2.6, 0.42, "$a = 4$", color="C3")
right.set(xlabel="$w$", ylabel=r"$p(w \mid a)$", ylim=(0, 1.3))
plt.show()
