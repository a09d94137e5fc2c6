import numpy as np


def bfloat16(x):
    bits = np.asarray(x, dtype=np.float32).view(np.uint32)
    last = (bits >> np.uint32(16)) & np.uint32(1)  # of the kept bits
    bits = bits + np.uint32(0x7FFF) + last  # about half a gap
    return (bits & np.uint32(0xFFFF0000)).view(np.float32)


positions = np.arange(4096)
for name, stored in (("bfloat16", bfloat16(positions)),
                     ("float16", positions.astype(np.float16)),
                     ("float32", positions.astype(np.float32))):
    print(f"{name:8}  {np.unique(stored).size} of 4096 differ, "
          f"2049 -> {stored[2049]:.0f}")
ids = np.array([16777216, 16777217])  # of two rows of a large table
print("row ids in float32:", *[int(i) for i in ids.astype(np.float32)])
