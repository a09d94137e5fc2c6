import math


def fl(x, p):
    """x rounded to p significant bits; exponents have no limits."""
    m, e = math.frexp(x)  # x = m · 2**e with 1/2 <= |m| < 1
    return math.ldexp(round(math.ldexp(m, p)), e - p)  # ties to even


# Significands 1.00, 1.01, 1.10, 1.11 in binary, exponents -1, 0, 1
for e in (-1, 0, 1):
    print(f"normal, e = {e:2}:", *[m / 4 * 2.0**e for m in (4, 5, 6, 7)])
print("subnormal:", *[m / 4 * 2.0**-1 for m in (1, 2, 3)])
for x in (1.0, 1.1, 1.125, 1.375, 2.25, 2.3):
    print(f"fl({x}) = {fl(x, 3)}")
p = 3
print("(2 + 0.25) + 0.25 =", fl(fl(2 + 0.25, p) + 0.25, p))
print("2 + (0.25 + 0.25) =", fl(2 + fl(0.25 + 0.25, p), p))
assert fl(0.1, 53) == 0.1  # 53 bits: the format of Python's own numbers
