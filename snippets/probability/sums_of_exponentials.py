from math import e, lgamma
from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np

Phi = np.vectorize(NormalDist().cdf)
z = np.linspace(-3.5, 3.5, 81)
n_all = 2 ** np.arange(10)
D = []
for n in n_all:                                 # F of the sum of n
    s = n + np.sqrt(n) * np.linspace(-4, 4, 1001)
    s = s[s > 0]
    k = np.arange(n)[:, None]
    fact = np.array([lgamma(j + 1) for j in range(n)])[:, None]
    F = 1 - np.exp(k * np.log(s) - s - fact).sum(axis=0)
    D.append(np.max(np.abs(F - Phi((s - n) / np.sqrt(n)))))
for n in (4, 32, 512):
    D_n = D[n_all.tolist().index(n)]
    print(f"n = {n:3}: distance {D_n:.4f}, times root n {n**0.5 * D_n:.3f}")
print(f"rho = {12 / e - 2:.4f}")

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.1),
                                  layout="constrained")
for n, color, style in ((1, "C0", ":"), (4, "C1", "--"), (32, "C2", "-.")):
    s = n + np.sqrt(n) * np.append(-np.sqrt(n) + 1e-9, z[z > -np.sqrt(n)])
    p = np.sqrt(n) * np.exp((n - 1) * np.log(s) - s - lgamma(n))
    left.plot((s - n) / np.sqrt(n), p, color=color, linestyle=style)
left.plot(z, np.exp(-z**2 / 2) / np.sqrt(2 * np.pi), color="black", lw=1)
left.text(-0.6, 0.75, "$n = 1$", color="C0")
left.text(-1.25, 0.42, "4", color="C1", ha="right")
left.annotate("32", (-0.18, 0.405), (0.4, 0.5), color="C2",
              arrowprops={"arrowstyle": "-", "color": "C2", "lw": 0.8})
left.text(1.3, 0.2, r"$\phi$")
left.set(xlabel="standardized mean", ylabel="density", ylim=(0, 1.05),
         xlim=(-3.5, 3.5))
x = np.log10(n_all)
right.plot(x, np.log10(D), "C0o", ms=4)
right.plot(x, np.log10(0.4748 * (12 / e - 2) / np.sqrt(n_all)), "C1--")
right.text(1.3, -0.45, "bound", color="C1")
right.text(0.35, -1.5, "distance", color="C0")
right.set(xlabel=r"$\log_{10} n$", ylabel=r"$\log_{10}$ of the distance")
plt.show()
