from fractions import Fraction

import numpy as np

prior = Fraction(2, 100)
given_defect, given_good = Fraction(9, 10), Fraction(1, 10)  # of an alarm
joint = given_defect * prior
evidence = joint + given_good * (1 - prior)
print(f"evidence {float(joint):.3f} + {float(evidence - joint):.3f} "
      f"= {float(evidence):.3f}")
print("by the theorem", joint / evidence, f"= {float(joint / evidence):.4f}")
print("by counting 18 of 116 =", Fraction(18, 116))

rng = np.random.default_rng(0)
n = 200_000
defect = rng.random(n) < 0.02
alarm = rng.random(n) < np.where(defect, 0.9, 0.1)
share = defect[alarm].mean()
error = np.sqrt(share * (1 - share) / alarm.sum())
print(f"by simulation {share:.4f} +- {error:.4f}, "
      f"of {alarm.sum()} alarms")
assert abs(share - 18 / 116) < 3 * error
