from math import comb

import matplotlib.pyplot as plt
import numpy as np

z, n = 1.96, 50
k = np.arange(n + 1)[:, None]
choose = np.array([[float(comb(n, i))] for i in range(n + 1)])
share, c = k / n, 1 + z**2 / n
half = z * np.sqrt(share * (1 - share) / n)
wald = share - half, share + half
middle = (share + z**2 / (2 * n)) / c
half = z / c * np.sqrt(share * (1 - share) / n + (z / (2 * n))**2)
wilson = middle - half, middle + half

fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.0), layout="constrained",
                         sharey=True)
for ax, (low, high), name, color in zip(axes, (wald, wilson),
                                        ("Wald", "Wilson"), ("C1", "C0")):
    jumps = np.append(low, high)  # the coverage jumps at the ends
    jumps = jumps[(jumps > 0.5) & (jumps < 0.999)]
    p = np.sort(np.concatenate([np.linspace(0.5, 0.999, 200),
                                jumps - 1e-7, jumps + 1e-7]))
    mass = choose * p**k * (1 - p)**(n - k)
    coverage = (mass * ((low <= p) & (p <= high))).sum(axis=0)
    print(f"{name}: lowest {coverage[p < 0.96].min():.2f} for p < 0.96, "
          f"{coverage.min():.2f} beyond")
    ax.plot(p, coverage, color=color, lw=1)
    ax.axhline(0.95, color="black", ls="--", lw=1)
    ax.set(title=name, xlabel="true accuracy $p$", ylim=(0.5, 1.01))
axes[0].set_ylabel("coverage")
axes[0].text(0.52, 0.965, "0.95")
axes[0].text(0.85, 0.6, "to 0.05", color="C1")
plt.show()
