import numpy as np

rng = np.random.default_rng(0)
y = rng.normal(size=20)  # noise: nothing predicts it
y = (y - y.mean()) / y.std()  # scaled with all rows, before the split
rest = y.sum() - y  # the sum of the other 19
print(f"error of predicting 0 = {np.mean(y**2):.2f}")
print(f"error of predicting minus that sum = {np.mean((y + rest)**2):.2f}")
