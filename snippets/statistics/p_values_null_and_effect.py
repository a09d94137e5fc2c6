from itertools import combinations

import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, tests = 6, 4000
sets = np.array(list(combinations(range(2 * n), n)))
G = np.full((2 * n, len(sets)), -1 / n)  # a column for each relabeling
np.put_along_axis(G, sets.T, 1 / n, axis=0)

fig, axes = plt.subplots(1, 2, figsize=(6.6, 3), sharey=True,
                         layout="constrained")
for ax, delta, title in zip(axes, (0, 1.5), ("no difference",
                                             r"difference $1.5\,\sigma$")):
    scores = rng.normal(size=(tests, 2 * n))
    scores[:, :n] += delta
    values = scores @ G
    T = values[:, :1]  # the first relabeling is the true one
    p = np.mean(abs(values) >= abs(T) - 1e-9, axis=1)
    share = np.mean(p <= 0.05)
    print(f"delta = {delta}: p <= 0.05 in {share:.3f} "
          f"+- {np.sqrt(share * (1 - share) / tests):.3f}")
    heights, edges = np.histogram(p, bins=np.linspace(0, 1, 21))
    ax.bar(edges[1:-1], heights[1:] / tests, width=0.05, align="edge",
           color="C0", alpha=0.35, ec="C0")
    ax.bar(0, heights[0] / tests, width=0.05, align="edge", fc="none",
           ec="C1", hatch="////")
    ax.axhline(0.05, color="black", ls="--", lw=1)
    ax.text(0.1, heights[0] / tests if delta else 0.13,
            f"$p \\leq 0.05$: {share:.3f}", color="C1", va="top")
    ax.set(xlabel="$p$", title=title)
axes[0].set_ylabel("share of 4000 tests")
plt.show()
