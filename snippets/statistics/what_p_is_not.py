from statistics import NormalDist

null, helps, alpha, power = 900, 100, 0.05, 0.5
false, true = alpha * null, power * helps
print(f"1000 changes: {false:.0f} false and {true:.0f} true findings, "
      f"P(H0 | p <= 0.05) = {false / (false + true):.4f}")
for power in (0.25, 0.8):
    true = power * helps
    print(f"  with power {power:.2f}: {false / (false + true):.4f}")

print("a difference of 0.1 sigma is observed with n runs each:")
for n in (10, 100, 1000, 10_000):
    z = 0.1 * (n / 2)**0.5
    print(f"  n = {n:6,}: p = {2 * NormalDist().cdf(-z):.2g}")
