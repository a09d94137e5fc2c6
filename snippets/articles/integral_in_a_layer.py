import numpy as np

z = np.linspace(-10, 10, 20001)
density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
relu = np.maximum(z, 0)
step = 0.001
mean = np.sum(relu * density) * step
square = np.sum(relu**2 * density) * step
print(f"integral for the mean of ReLU = {mean:.4f}")
print(f"integral for the mean of its square = {square:.4f}")

rng = np.random.default_rng(0)
a = np.maximum(rng.normal(size=1_000_000), 0)
print(f"a million samples: {a.mean():.2f} and {np.mean(a**2):.2f}")
