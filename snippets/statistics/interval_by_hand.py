import numpy as np

x = np.array([2.0, 4.0, 9.0])
mean, s = x.mean(), x.std(ddof=1)
se = s / np.sqrt(3)
print(f"mean {mean:.1f}, s^2 {s**2:.1f}, s {s:.4f}, SE {se:.4f}")
print(f"4.303 SE = {4.303 * se:.3f}: {mean - 4.303 * se:.3f} to "
      f"{mean + 4.303 * se:.3f}")
