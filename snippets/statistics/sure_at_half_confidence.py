import numpy as np

rng = np.random.default_rng(0)
theta, N = 0.3, 200_000
x = rng.uniform(theta - 0.5, theta + 0.5, size=(N, 2))
low, high = x.min(axis=1), x.max(axis=1)
covers, width = (low <= theta) & (theta <= high), high - low
print(f"all intervals: {covers.mean():.3f} contain theta")
for a, b in ((0.0, 0.1), (0.2, 0.3), (0.5, 1.0)):
    part = covers[(width >= a) & (width < b)]
    se = part.std() / np.sqrt(len(part))
    print(f"width {a:.1f} to {b:.1f}: {part.mean():.3f} of {len(part)}, "
          f"standard error {se:.3f}")
assert covers[width > 0.5].all()
