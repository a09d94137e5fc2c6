import numpy as np


def bfloat16(x):
    bits = np.asarray(x, dtype=np.float32).view(np.uint32)
    bits = bits + 0x7FFF + ((bits >> 16) & 1)
    return (bits & 0xFFFF0000).view(np.float32)


positions = np.arange(4096)
for name, stored in (("bfloat16", bfloat16(positions)),
                     ("float16", positions.astype(np.float16)),
                     ("float32", positions.astype(np.float32))):
    print(f"{name:8}  different positions: {np.unique(stored).size:4} "
          f"of 4096, 257 -> {stored[257]:.0f}, 2049 -> {stored[2049]:.0f}")
ids = np.array([16777216, 16777217])  # of two rows of a large table
print("row ids in float32:", *[int(i) for i in ids.astype(np.float32)])
