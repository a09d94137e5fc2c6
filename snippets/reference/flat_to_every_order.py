import math


def f(x):
    return math.exp(-1 / x**2) if x != 0 else 0.0


for n in (1, 5, 10):
    print(f"f(h) / h^{n} at h = 0.1: {f(0.1) / 0.1**n:.0e}")
print(f"every Taylor polynomial at 0 is 0, and f(1) = {f(1):.4f}")
