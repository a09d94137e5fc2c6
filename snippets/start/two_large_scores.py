import numpy as np

z = np.array([1000.0, 998.0])
limit = np.log(np.finfo(np.float64).max)
print(f"exp overflows above {limit:.2f}")

with np.errstate(over="ignore", invalid="ignore"):
    naive = np.exp(z) / np.exp(z).sum()
print("as written: ", naive)

s = z - z.max()
p = np.exp(s) / np.exp(s).sum()
print(f"shifted:     [{p[0]:.4f} {p[1]:.4f}]")

log_sum = np.log(np.exp(s).sum())
for k in range(2):
    print(f"loss if the class is {k}: {log_sum - s[k]:.4f}")
assert np.isclose(p[0], 1 / (1 + np.exp(-2)))
