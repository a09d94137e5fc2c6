import numpy as np

defect = np.repeat([True, False], [20, 980])  # one entry for each part
alarm = np.zeros(1000, dtype=bool)
alarm[:18] = True  # 90% of the 20
alarm[20:118] = True  # 10% of the 980


def P(event):  # all parts have the weight 1/1000
    return np.mean(event)


print(f"P(A) = {P(defect):.3f}, P(B) = {P(alarm):.3f}, "
      f"both {P(defect & alarm):.3f}")
print(f"at least one {P(defect | alarm):.3f}, "
      f"neither {P(~defect & ~alarm):.3f}")
print(f"P(B given A) = {P(alarm[defect]):.3f}, "
      f"P(A given B) = {P(defect[alarm]):.4f}")
print(f"P(A given no alarm) = {P(defect[~alarm]):.5f}")
both = P(defect) + P(alarm) - P(defect & alarm)
assert np.isclose(P(defect | alarm), both)
