from math import comb, sqrt
from statistics import NormalDist


def sign_test(k, n):
    """Two-sided p-value for k of n signs positive."""
    far = sum(comb(n, i) for i in range(max(k, n - k), n + 1))
    return min(1, 2 * far / 2**n)


print("92 and 88 right of the same 100 images")
for only_second in (0, 1, 2, 4, 8):
    only_first = only_second + 4
    p = sign_test(only_first, only_first + only_second)
    print(f"  only the first {only_first:2}, only the second "
          f"{only_second}: p = {p:.4f}")

se = sqrt(0.9 * (1 - 0.9) * 2 / 100)  # under H0, pooled share 0.9
p = 2 * NormalDist().cdf(-0.04 / se)
print(f"on 200 different images: z = {0.04 / se:.3f}, p = {p:.4f}")
print(f"same 1000 images, 60 and 20: p = {sign_test(60, 80):.1e}")
assert all(sign_test(c + 4, 2 * c + 4) >= 1 / 8 for c in range(9))
