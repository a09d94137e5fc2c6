from math import erf, exp, sqrt

print("  k   bound   Gaussian  Laplace  uniform  three values")
for k in (1, 1.5, 2, 3, 5):
    bound = 1 / k**2
    gauss = 1 - erf(k / sqrt(2))
    laplace = exp(-k * sqrt(2))  # scale s = 1 / sqrt(2)
    uniform = max(0, 1 - k / sqrt(3))  # from -sqrt(3) to sqrt(3)
    # mean 0 and variance 1: -k and k with 1 / (2 k^2) each, else 0
    p = 1 / (2 * k**2)
    assert abs(2 * p * k**2 - 1) < 1e-12
    print(f"{k:3}  {bound:6.4f}    {gauss:6.4f}   {laplace:6.4f}"
          f"   {uniform:6.4f}  {2 * p:12.4f}")
    assert max(gauss, laplace, uniform) <= bound
