from fractions import Fraction
from math import comb, exp, sqrt


def mean_of_coins(n):  # worth 1 or -1; value of the mean: probability
    return {Fraction(2 * k - n, n): Fraction(comb(n, k), 2**n)
            for k in range(n + 1)}


print("means        ", *mean_of_coins(4))
print("probabilities", *mean_of_coins(4).values())
print("  n    root mean   P(|mean|    Chebyshev   Hoeffding")
print("          square     >= 1/2)")
for n in (4, 16, 64, 256):
    mass = mean_of_coins(n)
    square = sum(p * x**2 for x, p in mass.items())
    assert sum(mass.values()) == 1 and square == Fraction(1, n)
    far = sum(p for x, p in mass.items() if abs(x) >= Fraction(1, 2))
    print(f"{n:3}  {sqrt(square):11.4f}  {float(far):10.2e}"
          f"  {4 / n:11.4f}  {2 * exp(-n / 8):10.1e}")
