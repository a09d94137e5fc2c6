import numpy as np


def log_series(h, order):
    k = np.arange(1, order + 1)
    return np.sum((-1.0) ** (k + 1) * h**k / k)


print("order  ln(1.5)   ln(2)     ln(3)")
for order in (1, 2, 4, 8, 16, 32):
    row = [log_series(h, order) for h in (0.5, 1.0, 2.0)]
    print(f"{order:5}  {row[0]:.5f}  {row[1]:.5f}  {row[2]:.5g}")
print("exact", *[f"{np.log(1 + h):8.5f}" for h in (0.5, 1.0, 2.0)])

x = np.array([0.2, 0.5, 1.0])
print("exp(-1/x^2):", *[f"{v:.2e}" for v in np.exp(-1 / x**2)])
