import numpy as np

rng = np.random.default_rng(0)
n, T, beta, x0 = 100_000, 100, 0.02, 3.0

x = np.full(n, x0)
for step in range(T):
    x = np.sqrt(1 - beta) * x + np.sqrt(beta) * rng.normal(size=n)

alpha = (1 - beta) ** T
once = np.sqrt(alpha) * x0 + np.sqrt(1 - alpha) * rng.normal(size=n)
print(f"formula:   mean {np.sqrt(alpha) * x0:.3f}, "
      f"deviation {np.sqrt(1 - alpha):.3f}")
print(f"{T} steps: mean {x.mean():.3f}, deviation {x.std():.3f}")
print(f"one step:  mean {once.mean():.3f}, deviation {once.std():.3f}")
