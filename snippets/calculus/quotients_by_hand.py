import numpy as np

cases = [("x^2 at 3", lambda x: x**2, 3, 6),
         ("1/x at 2", lambda x: 1 / x, 2, -1 / 4),
         ("sqrt at 4", np.sqrt, 4, 1 / 4)]
print(f"{'step h':10} {0.1:8} {0.01:8} {0.001:8}  slope")
for name, f, x, slope in cases:
    q = [(f(x + h) - f(x)) / h for h in (0.1, 0.01, 0.001)]
    print(f"{name:10} {q[0]:8.5f} {q[1]:8.5f} {q[2]:8.5f} {slope:6}")
    assert abs(q[2] - slope) < 0.0011
