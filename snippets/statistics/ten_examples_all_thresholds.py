from fractions import Fraction

s = [0.9, 0.8, 0.7, 0.7, 0.6, 0.4, 0.3, 0.2, 0.2, 0.1]
y = [1, 1, 1, 0, 0, 0, 1, 0, 0, 0]
pos = [si for si, yi in zip(s, y) if yi == 1]
neg = [si for si, yi in zip(s, y) if yi == 0]
n1, n0 = len(pos), len(neg)

area, AP, TPR, FPR = Fraction(0), Fraction(0), Fraction(0), Fraction(0)
for t in sorted(set(s), reverse=True):
    TP, FP = sum(v >= t for v in pos), sum(v >= t for v in neg)
    new_TPR, new_FPR = Fraction(TP, n1), Fraction(FP, n0)
    area += (new_FPR - FPR) * (new_TPR + TPR) / 2  # trapezoid
    AP += (new_TPR - TPR) * Fraction(TP, TP + FP)
    TPR, FPR = new_TPR, new_FPR
    print(f"t = {t}: FPR {FPR!s:>3s}, TPR {TPR!s:>3s}, "
          f"precision {Fraction(TP, TP + FP)!s:>4s}")

wins = sum(Fraction(int(a > b) * 2 + int(a == b), 2)
           for a in pos for b in neg)
rank = {v: Fraction(2 * sum(u < v for u in s) + s.count(v) + 1, 2)
        for v in s}  # tied scores share their mean rank
R1 = sum(rank[v] for v in pos)
by_ranks = (R1 - Fraction(n1 * (n1 + 1), 2)) / (n1 * n0)
print(f"area {area}, pairs {float(wins)} of {n1 * n0}, ranks {by_ranks}")
print(f"AUC = {float(area):.4f}, average precision = {float(AP):.4f}")
assert area == wins / (n1 * n0) == by_ranks
