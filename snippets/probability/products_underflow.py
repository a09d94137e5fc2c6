import numpy as np

x = np.arange(1200) % 2  # every second word occurs
joint, logs = [], []
for p in (0.41, 0.40):  # share of the mails with a word: ham, spam
    factors = np.where(x == 1, p, 1 - p)
    joint.append(float(0.5 * np.prod(factors)))
    logs.append(np.log(0.5) + np.sum(np.log(factors)))
print("products", joint)
print("logarithms", np.round(logs, 3).tolist())

with np.errstate(invalid="ignore"):
    print("spam by products", joint[1] / np.sum(joint))
weights = np.exp(logs - np.max(logs))  # the largest becomes 1
print(f"spam by logarithms {weights[1] / weights.sum():.4f}")
print(f"sigmoid of the difference "
      f"{1 / (1 + np.exp(logs[0] - logs[1])):.4f}")
