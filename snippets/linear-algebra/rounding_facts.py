from fractions import Fraction

import numpy as np

for dtype, p in ((np.float16, 11), (np.float32, 24)):
    n = dtype(2**p)
    print(f"{dtype.__name__}: 2**{p} + 1 = {float(n + dtype(1)):.0f}, "
          f"+ 3 = {float(n + dtype(3)):.0f}")
one_tenth = Fraction(0.1)  # the float64 number, as an exact fraction
print("0.1 is", one_tenth)
print("relative error of 0.1 in units of u:",
      float((10 * one_tenth - 1) * 2**53))
print("(0.1 + 0.2) + 0.3 =", (0.1 + 0.2) + 0.3)
print("0.1 + (0.2 + 0.3) =", 0.1 + (0.2 + 0.3))

w, step = np.float16(1.5), np.float16(1e-4)
print("float16: 1.5 - 0.0001 =", w - step)
print("next below 1.5:", float(np.nextafter(w, np.float16(0))))
assert w - step == w and np.float32(w) - np.float32(step) != w
