import matplotlib.pyplot as plt
import numpy as np

L = 100


def held(k):
    """Number of values kept after each step, forward and back."""
    counts = [l // k + 1 for l in range(L)]
    for first in reversed(range(0, L, k)):
        segments = first // k                     # kept besides this one
        counts += [segments + 1 + l for l in range(1, k)]
        counts += [segments + k - 1 - l for l in range(k)]
    return counts


fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 2.9),
                                  layout="constrained")
left.plot(held(1), "C1--")
left.plot(held(10), "C0")
left.text(104, 104, "all values", color="C1", ha="center")
left.text(100, 27, "every 10th", color="C0", ha="center")
left.set(xlabel="steps, forward and back", ylabel="values kept",
         ylim=(0, 118))
ks = np.array([1, 2, 4, 5, 10, 20, 25, 50, 100])
most = [max(held(k)) for k in ks]
assert most == list(L // ks + ks - 1)
right.plot(ks, most, "C0o-")
right.annotate("19 at $k = 10$", (10, 19), (10, 58), color="C6",
               ha="center", arrowprops={"arrowstyle": "->", "color": "C6"})
right.set(xlabel="every $k$-th value", ylabel="largest number kept",
          xscale="log", ylim=(0, 118))
right.set_xticks([1, 2, 5, 10, 20, 50, 100],
                 ["1", "2", "5", "10", "20", "50", "100"])
right.minorticks_off()
plt.show()
