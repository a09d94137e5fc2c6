from math import ceil
from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np

N = NormalDist()
z = N.inv_cdf(0.95)  # level 0.05, one-sided


def power(effect, n):  # effect = delta / sigma, n runs of each recipe
    return 1 - N.cdf(z - effect * (n / 2)**0.5)


shift = (5 / 2)**0.5  # one sigma, five runs of each recipe
print(f"critical value {z:.4f}, quantile of the power {N.inv_cdf(0.8):.4f}, "
      f"shift {shift:.4f}")
print("effect   n for power 0.8   power: n = 3      5     10     20")
for effect in (0.25, 0.5, 1.0, 2.0):
    exact = 2 * ((z + N.inv_cdf(0.8)) / effect)**2
    row = "  ".join(f"{power(effect, n):.3f}" for n in (3, 5, 10, 20))
    print(f"{effect:6.2f}   {exact:7.2f} -> {ceil(exact):3}           {row}")

fig, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.1),
                                  layout="constrained")
t = np.linspace(-3.2, 4.8, 161)
for mean, style in ((0, "C0-"), (shift, "C1--")):
    left.plot(t, [NormalDist(mean).pdf(v) for v in t], style)
a, b = t[t >= z], t[t <= z]
left.fill_between(a, [N.pdf(v) for v in a], color="C0", alpha=0.4, lw=0)
left.fill_between(b, [NormalDist(shift).pdf(v) for v in b], fc="none",
                  ec="C1", hatch="///", lw=0)
left.axvline(z, color="black", lw=1)
left.text(-3.2, 0.33, "$H_0$", color="C0", fontsize=13)
left.text(2.9, 0.33, "$H_1$", color="C1", fontsize=13)
left.annotate(r"$\alpha$", (2.0, 0.03), (3.8, 0.1), color="C0", fontsize=13,
              arrowprops={"arrowstyle": "-", "color": "C0"})
left.annotate(r"$\beta$", (0.6, 0.1), (-2.3, 0.15), color="C1", fontsize=13,
              arrowprops={"arrowstyle": "-", "color": "C1"})
left.set(xlabel="standardized difference", ylabel="density",
         ylim=(0, 0.45))
n = np.arange(2, 61)
for effect, style, place in ((2, "C2-", (6, 0.88)), (1, "C1--", (15, 0.71)),
                             (0.5, "C0-.", (40, 0.62))):
    right.plot(n, [power(effect, k) for k in n], style)
    right.text(*place, rf"${effect}\,\sigma$", color=style[:2])
right.axhline(0.8, color="0.5", lw=1, ls=":")
right.set(xlabel="runs of each recipe, $n$", ylabel="power", ylim=(0, 1.03))
plt.show()
