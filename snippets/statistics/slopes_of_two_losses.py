import matplotlib.pyplot as plt
import numpy as np

z = np.linspace(-8, 4, 161)
p = 1 / (1 + np.exp(-z))
fig, (left, right) = plt.subplots(1, 2, figsize=(5.5, 2.8),
                                  layout="constrained")
left.plot(z, -np.log(p), "C0")
left.plot(z, (p - 1)**2, "C1--")
right.plot(z, p - 1, "C0")
right.plot(z, 2 * (p - 1) * p * (1 - p), "C1--")
left.text(-3.4, 4.3, r"log loss, $-\ln\,p$", color="C0")
left.text(-7.8, 1.25, "squared error", color="C1")
right.text(-7.8, -0.84, "log loss, $p - 1$", color="C0")
right.text(-7.8, 0.07, r"squared, $2 (p - 1)\, p\, (1 - p)$", color="C1")
left.set(xlabel="$z$", ylabel="loss for $y = 1$", ylim=(0, 8.2))
right.set(xlabel="$z$", ylabel="slope by $z$", ylim=(-1.05, 0.2))
for ax in (left, right):
    ax.set_xticks([-8, -4, 0, 4])
plt.show()
