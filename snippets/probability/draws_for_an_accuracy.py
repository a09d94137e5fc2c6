from fractions import Fraction
from math import exp, sqrt

p = Fraction(9, 10)
var = p * (1 - p)
print(f"variance {float(var)}, standard deviation {sqrt(var)}")
for n in (100, 10_000):
    print(f"n = {n:6,}: standard error {sqrt(var / n):.3f}")
print(f"for 0.001: n = {var / Fraction(1, 1000)**2}")
delta = Fraction(2, 100)
print(f"Chebyshev {float(var / (10_000 * delta**2))},"
      f" Hoeffding {2 * exp(-2 * 10_000 * delta**2):.5f}")
