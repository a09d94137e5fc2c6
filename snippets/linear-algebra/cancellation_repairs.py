import numpy as np


def show(name, naive, repaired):
    print(f"{name:22} {naive:11.4e}  {repaired:11.4e}")


print("                             naive     repaired")
x = np.array([10000, 10001, 10002], dtype=np.float32)
mean = x.mean()
show("variance, float32", np.mean(x * x) - mean * mean,
     np.mean((x - mean) ** 2))  # two passes
x = 1e-15
show("1 - cos x", 1 - np.cos(x), 2 * np.sin(x / 2) ** 2)
show("ln(1 + x)", np.log(1 + x), np.log1p(x))
b = 1e8  # small root of x**2 - b x + 1
large = (b + np.sqrt(b * b - 4)) / 2
show("root of x**2 - b x + 1", (b - np.sqrt(b * b - 4)) / 2, 1 / large)

z = np.array([-20, 100], dtype=np.float32)
with np.errstate(over="ignore"):  # exp(100) is beyond float32
    naive = np.log(1 + np.exp(z))
repaired = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
for k in range(2):
    show(f"softplus({z[k]:.0f}), float32", naive[k], repaired[k])
p = np.full(600, 0.25)  # probabilities of 600 tokens
print("product of 600 quarters:", np.prod(p))
print(f"sum of their logarithms: {np.sum(np.log(p)):.2f}")
assert repaired[0] > 0 and np.all(np.isfinite(repaired))
