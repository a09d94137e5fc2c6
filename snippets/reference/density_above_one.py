import numpy as np

sigma = 0.1
x = np.linspace(-1, 1, 2001)
density = np.exp(-((x / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))
print(f"largest density = {density.max():.2f}")
print(f"area = {density.sum() * 0.001:.2f}")
