import numpy as np

p, var, length = 40, 0.25, 1.0                 # all 40 inputs are used
print("  n  expected error on new data")
for n in (0, 10, 20, 30, 36, 40, 44, 50, 60, 100):
    if n <= p - 2:
        error = length * (1 - n / p) + var * (1 + n / (p - n - 1))
    elif n >= p + 2:
        error = var * (1 + p / (n - p - 1))
    else:
        error = np.inf
    print(f"{n:3d}  {error:.3f}")
