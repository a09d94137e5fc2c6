from fractions import Fraction

q = [Fraction(k, 10) for k in (9, 8, 7, 7, 6, 4, 3, 2, 2, 1)]
y = [1, 1, 1, 0, 0, 0, 1, 0, 0, 0]
n = len(y)

brier = sum((qi - yi)**2 for qi, yi in zip(q, y)) / n
calibration = refinement = Fraction(0)
for value in sorted(set(q)):
    group = [yi for qi, yi in zip(q, y) if qi == value]
    share = Fraction(sum(group), len(group))
    calibration += Fraction(len(group), n) * (value - share)**2
    refinement += Fraction(len(group), n) * share * (1 - share)
print(f"Brier score {float(brier)} = calibration {float(calibration)}"
      f" + refinement {float(refinement)}")
assert brier == calibration + refinement

base = Fraction(sum(y), n)
print(f"always {float(base)}:", float(sum((base - yi)**2 for yi in y) / n))

p = Fraction(7, 10)  # what a forecast q costs on average, if P(Y = 1) = p
for k in (6, 7, 8, 10):
    q = Fraction(k, 10)
    square = p * (1 - q)**2 + (1 - p) * q**2
    absolute = p * (1 - q) + (1 - p) * q
    print(f"q = {float(q)}: square {float(square):.2f}, "
          f"absolute {float(absolute):.2f}")
