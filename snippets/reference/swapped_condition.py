import numpy as np

ill = np.repeat([True, False], [100, 9900])
positive = np.zeros(10_000, dtype=bool)
positive[:90] = True  # 90 of the 100 ill
positive[100:1090] = True  # 990 of the 9900 others
print(f"P(positive given ill) = {positive[ill].mean():.2f}")
print(f"P(ill given positive) = {ill[positive].mean():.2f}")
