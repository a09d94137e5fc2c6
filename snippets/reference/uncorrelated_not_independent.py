import numpy as np

x = np.array([-2, -1, 1, 2])  # equally likely
y = x**2
print(f"covariance = {np.mean(x * y) - x.mean() * y.mean():.1f}")
print(f"P(y = 4) = {np.mean(y == 4):.1f}")
print(f"P(y = 4 given x = 2) = {np.mean(y[x == 2] == 4):.1f}")
