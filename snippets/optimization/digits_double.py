from fractions import Fraction
from math import log10, sqrt

x, shown = Fraction(3, 2), []    # f = x**3 / 3 - 2 x, lowest at sqrt(2)
for step in range(5):
    slope, curvature = x**2 - 2, 2 * x
    error = float(slope) / (float(x) + sqrt(2))     # x - sqrt(2)
    x = x - slope / curvature
    error_next = float(x**2 - 2) / (float(x) + sqrt(2))
    shown.append(str(x))
    print(f"step {step}: error {error:.1e},"
          f" digits {-log10(error / sqrt(2)):4.1f},"
          f" next error / error^2 {error_next / error**2:.4f}")
print(*shown[:3])
print(f"f''' / (2 f'') at the minimum: {2 / (4 * sqrt(2)):.4f}")
