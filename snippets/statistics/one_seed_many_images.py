import numpy as np

rng = np.random.default_rng(0)
projects = 20_000
print("two equal recipes, one seed each: share with |z| > 1.96")
for n in (100, 1000, 10_000, 100_000):
    accuracy = rng.normal(0.9, 0.01, size=(projects, 2))  # of the seeds
    p = rng.binomial(n, accuracy) / n  # on n images each
    z = (p[:, 0] - p[:, 1]) / np.sqrt(np.sum(p * (1 - p), axis=1) / n)
    print(f"  {n:7,} images: {np.mean(abs(z) > 1.96):.2f}")
print(f"standard error at most {0.5 / projects**0.5:.4f}")

accuracy = rng.normal(0.9, 0.01, size=(projects, 2, 5))  # five seeds each
p = rng.binomial(10_000, accuracy) / 10_000
difference = p[:, 0].mean(axis=1) - p[:, 1].mean(axis=1)
t = difference / np.sqrt(p.var(axis=2, ddof=1).sum(axis=1) / 5)
print("five seeds each, 10,000 images, t test with 2.306: "
      f"{np.mean(abs(t) > 2.306):.2f}")
