from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np

Phi, gap = NormalDist().cdf, 1.5  # scores: N(gap, 1) and N(0, 1)
t = np.linspace(-4, 6, 201)
TPR = np.array([1 - Phi(v - gap) for v in t])
FPR = np.array([1 - Phi(v) for v in t])
print(f"AUC {Phi(gap / np.sqrt(2)):.4f}")
print(f"at t = 1.5: TPR {1 - Phi(0):.4f}, FPR {1 - Phi(1.5):.4f}")

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 2.9),
                                  layout="constrained")
left.fill_between(FPR, TPR, color="C0", alpha=0.15, lw=0)
left.plot(FPR, TPR, "C0", lw=2)
left.plot([0, 1], [0, 1], color="0.5", lw=1, ls="--")
left.plot([0, 0, 0, 1/6, 1/3, 1/2, 1/2, 5/6, 1],
          [0, 1/4, 1/2, 3/4, 3/4, 3/4, 1, 1, 1], "C1s-.", ms=4, lw=1)
left.plot(1 - Phi(1.5), 0.5, "C0o", ms=8)
left.text(0.2, 0.54, "ten\nexamples", color="C1")
left.text(0.55, 0.42, "chance")
left.set(xlabel="FPR", ylabel="TPR (recall)", aspect="equal")
for rate, style in ((0.5, "C0-"), (0.1, "C2--"), (0.01, "C3:")):
    precision = rate * TPR / (rate * TPR + (1 - rate) * FPR)
    right.plot(TPR, precision, style, lw=2)
    at = rate / 2 / (rate / 2 + (1 - rate) * (1 - Phi(1.5)))
    right.plot(0.5, at, style[:2] + "o", ms=8)
    print(f"base rate {rate:4.2f}: precision {at:.4f} at recall 0.5")
right.text(0.5, 0.95, "50% positive", color="C0")
right.text(0.6, 0.45, "10%", color="C2")
right.text(0.3, 0.2, "1%", color="C3")
right.set(xlabel="recall (TPR)", ylabel="precision", ylim=(0, 1.05),
          box_aspect=1)
plt.show()
