import numpy as np

x = np.array([0.0, 1.0])
p = np.array([0.7, 0.3])  # Bernoulli, P(X = 1) = 0.3
mean = np.sum(x * p)
variance = np.sum((x - mean) ** 2 * p)
print(f"Bernoulli: mean = {mean:.2f}, variance = {variance:.2f}")

x = np.linspace(-19, 21, 4001)  # ten standard deviations each way
density = np.exp(-((x - 1) ** 2) / 8) / np.sqrt(8 * np.pi)  # mean 1, std 2
mean = np.sum(x * density) * 0.01
variance = np.sum((x - mean) ** 2 * density) * 0.01
print(f"Gaussian: mean = {mean:.2f}, variance = {variance:.2f}")
