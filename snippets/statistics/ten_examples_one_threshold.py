from fractions import Fraction

s = [0.9, 0.8, 0.7, 0.7, 0.6, 0.4, 0.3, 0.2, 0.2, 0.1]
y = [1, 1, 1, 0, 0, 0, 1, 0, 0, 0]
t = 0.5
TP = sum(si >= t and yi == 1 for si, yi in zip(s, y))
FP = sum(si >= t and yi == 0 for si, yi in zip(s, y))
FN, TN = sum(y) - TP, len(y) - sum(y) - FP
print(f"TP {TP}, FP {FP}, FN {FN}, TN {TN}")

rates = {
    "accuracy": Fraction(TP + TN, len(y)),
    "precision": Fraction(TP, TP + FP),
    "recall, TPR": Fraction(TP, TP + FN),
    "specificity": Fraction(TN, TN + FP),
    "FPR": Fraction(FP, TN + FP),
    "F1": Fraction(2 * TP, 2 * TP + FP + FN),
}
rates["balanced"] = (rates["recall, TPR"] + rates["specificity"]) / 2
for name, rate in rates.items():
    print(f"{name:12s} {str(rate):>5s} = {float(rate):.4f}")
