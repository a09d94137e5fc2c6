import matplotlib.pyplot as plt
import numpy as np

x = np.array([-2.0, -1, 1, 3])  # one input, no bias
y = np.array([0, 0, 1, 1])  # separable: every label is x > 0
w = np.linspace(-1, 8, 181)
L = np.logaddexp(0, (1 - 2 * y) * w[:, None] * x).mean(axis=1)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.6, 3.1),
                                  layout="constrained")
left.plot(w, L, "C1--")
for tau, color in ((1, "C0"), (3, "C2")):
    J = L + w**2 / (2 * len(x) * tau**2)
    left.plot(w, J, color)
    left.plot(w[J.argmin()], J.min(), color + "o")
left.text(6.6, 0.07, "$L$", color="C1")
left.text(5.0, 0.66, r"$\tau = 3$", color="C2")
left.text(3.4, 1.2, r"$\tau = 1$", color="C0")
left.set(xlabel="$w$", ylabel="$L$ and $J$", ylim=(0, 1.6))
theta = np.linspace(0.004, 0.996, 249)
z = np.log(theta / (1 - theta))
for tau, style in ((0.5, "C1--"), (1.7, "C0"), (10, "C3:")):
    p = np.exp(-z**2 / (2 * tau**2)) / (tau * np.sqrt(2 * np.pi))
    right.plot(theta, p / (theta * (1 - theta)), style)
right.text(0.66, 2.6, r"$\tau = 0.5$", color="C1")
right.text(0.42, 1.12, r"$\tau = 1.7$", color="C0")
right.text(0.42, 0.25, r"$\tau = 10$", color="C3")
right.set(xlabel=r"$\theta = \sigma(z)$", ylabel="density",
          ylim=(0, 3.5), xlim=(0, 1))
plt.show()
