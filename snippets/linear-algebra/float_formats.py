import numpy as np


def bfloat16(x):
    """float32 rounded to 8 significant bits, ties to even; not for nan."""
    bits = np.asarray(x, dtype=np.float32).view(np.uint32)
    last = (bits >> np.uint32(16)) & np.uint32(1)  # of the kept bits
    bits = bits + np.uint32(0x7FFF) + last  # then cut
    return (bits & np.uint32(0xFFFF0000)).view(np.float32)


print("format     p  digits  epsilon   largest")
for name, bits, p, e_max in (("float16", 16, 11, 15), ("bfloat16", 16, 8, 127),
                             ("float32", 32, 24, 127),
                             ("float64", 64, 53, 1023)):
    epsilon = 2.0 ** (1 - p)
    largest = (2 - epsilon) * 2.0**e_max
    normal = 2.0 ** (1 - e_max)
    print(f"{name:8}  {p:2}  {p * np.log10(2):6.1f}  {epsilon:7.1e}"
          f"  {largest:9.3e}")
    print(f"  {bits} bits; smallest normal {normal:.1e}, "
          f"subnormal {normal * epsilon:.1e}")
    if name != "bfloat16":
        info = np.finfo(name)
        assert (info.eps, info.max, info.tiny) == (epsilon, largest, normal)

gap = 2.0**-7  # machine epsilon of bfloat16
print("bfloat16:", *bfloat16([0.1, 1 + gap / 2, 1 + 3 * gap / 2, 1e38]))
assert bfloat16(1 + gap) == 1 + gap and bfloat16(3.4e38) == np.inf
