from math import sqrt
from statistics import NormalDist

Phi = NormalDist().cdf
quantile = NormalDist().inv_cdf
# A: all positives at N(1.5, 1).  B: half of them at N(4, 1), half at N(0, 1).
print(f"AUC  A {Phi(1.5 / sqrt(2)):.3f}  "
      f"B {Phi(4 / sqrt(2)) / 2 + 1 / 4:.3f}")
for FPR in (0.2, 0.01):
    t = quantile(1 - FPR)  # negatives are N(0, 1)
    A = 1 - Phi(t - 1.5)
    B = (1 - Phi(t - 4)) / 2 + FPR / 2
    print(f"FPR {FPR:4.2f}:  TPR  A {A:.3f}  B {B:.3f}")
