from fractions import Fraction
from math import comb

p = {1: Fraction(1, 100), 0: Fraction(99, 100)}
q = {1: Fraction(1, 2), 0: Fraction(1, 2)}
w = {x: p[x] / q[x] for x in p}
mean = sum(q[x] * w[x] * x for x in q)          # f(x) = x
var = sum(q[x] * (w[x] * x) ** 2 for x in q) - mean**2
plain = p[1] * p[0]
square = sum(q[x] * w[x] ** 2 for x in q)
print(f"weights {float(w[1])} and {float(w[0])}, mean {float(mean)}")
print(f"variance of one draw: {float(var)}, plain {float(plain)},"
      f" ratio {plain / var}")
print(f"E[w^2] = {float(square)}, share 1 / E[w^2] ="
      f" {float(1 / square):.2f}")

for n in (1, 2, 10, 100):                       # k ones among n draws
    divided = sum(Fraction(comb(n, k), 2**n) * k * w[1]
                  / (k * w[1] + (n - k) * w[0]) for k in range(n + 1))
    print(f"n = {n:3}, divided by the sum of weights: {float(divided):.5f}")
