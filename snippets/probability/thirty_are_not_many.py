from math import comb, exp, factorial, sqrt
from statistics import NormalDist

upper = NormalDist().cdf
n, p = 30, 0.01
print(f"30 examples, error rate 1%: no error in"
      f" {(1 - p)**n:.1%} of all test sets")
for k in (1, 2, 3):
    exact = sum(comb(n, j) * p**j * (1 - p)**(n - j)
                for j in range(k, n + 1))
    z = (k - 0.5 - n * p) / sqrt(n * p * (1 - p))
    print(f"at least {k} errors: {exact:.5f}, normal {upper(-z):.5f}")

print("mean of 30 exponentials, z standard errors above 1")
for z in (1, 2, 4):
    s = n + sqrt(n) * z
    exact = exp(-s) * sum(s**j / factorial(j) for j in range(n))
    print(f"z > {z}: {exact:.6f}, normal {upper(-z):.6f},"
          f" ratio {exact / upper(-z):.1f}")
