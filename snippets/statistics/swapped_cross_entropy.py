import numpy as np

u = np.linspace(0.01, 0.99, 99)  # predicted probability of label 1
eps = 1e-7  # somebody's guard against ln 0
right, swapped = 0, 0
for label, share in ((1, 0.9), (0, 0.1)):
    target = np.array([1 - label, label])
    right = right - share * np.log(u if label else 1 - u)
    ln_target = np.log(np.clip(target, eps, 1 - eps))
    swapped = swapped - share * ((1 - u) * ln_target[0] + u * ln_target[1])
print("labels: nine of ten are 1; the best prediction is")
print(f"  {u[right.argmin()]:.2f} under H(y, p), "
      f"loss {right.min():.4f}")
print(f"  {u[swapped.argmin()]:.2f} under H(p, y), the end of the grid, "
      f"loss {swapped.min():.4f}")
slope = np.diff(swapped) / np.diff(u)
print(f"slope of the second at all u: {slope.min():.4f} to "
      f"{slope.max():.4f}; 0.8 ln eps = {0.8 * np.log(eps):.4f}")
