from math import atan, erfc, exp, log, pi, sqrt

print("distance   Gaussian    Laplace   Student t, 3 degrees")
for a in (1, 3, 5, 10):  # in standard deviations, on both sides
    # the variance of t is 3: a deviations are a distance of a 3^(1/2)
    t = 1 - 2 / pi * (atan(a) + a / (1 + a**2))
    print(f"{a:8}   {erfc(a / sqrt(2)):8.1e}   {exp(-a * sqrt(2)):8.1e}"
          f"   {t:8.1e}")
print("minus log density, above its value at 0")
for a in (1, 3, 5, 10):
    print(f"{a:8}   {a**2 / 2:8.2f}   {a * sqrt(2):8.2f}"
          f"   {2 * log(1 + a**2):8.2f}")
