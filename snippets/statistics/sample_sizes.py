from math import ceil, sqrt

z = 1.96
for h in (0.05, 0.02, 0.01, 0.005):
    whatever, ninety = z**2 * 0.25 / h**2, z**2 * 0.09 / h**2
    print(f"accuracy within {h}: n = {ceil(round(whatever, 6))} for any p, "
          f"{ceil(round(ninety, 6))} for p = 0.9")
for h in (0.4, 0.2, 0.1):
    print(f"mean over seeds within {h} for sigma = 0.5: n = "
          f"{ceil(round((z * 0.5 / h)**2, 6))}")
for n, q in ((7, 2.447), (8, 2.365), (9, 2.306)):  # q of t with n - 1
    print(f"n = {n}: half-width {q * 0.5 / sqrt(n):.3f} if s = 0.5")
