import numpy as np

rng = np.random.default_rng(0)
x = rng.uniform(size=100)  # the largest possible value is 1
star = rng.choice(x, size=(10_000, 100)).max(axis=1)
low, high = np.quantile(star, (0.025, 0.975))
print(f"maximum {x.max():.4f}, interval {low:.4f} to {high:.4f}")
print(f"resamples with this maximum {np.mean(star == x.max()):.3f}, "
      f"exactly {1 - 0.99**100:.3f}")

N, B = 1000, 300
for n in (3, 5, 10):
    x = rng.normal(size=(N, n))
    pick = rng.integers(n, size=(N, B, n))
    means = x[np.arange(N)[:, None, None], pick].mean(axis=2)
    low, high = np.quantile(means, (0.025, 0.975), axis=1)
    c = np.mean((low <= 0) & (0 <= high))
    print(f"mean of {n:2d} Gaussian numbers: coverage {c:.2f}, "
          f"standard error {np.sqrt(c * (1 - c) / N):.2f}")
