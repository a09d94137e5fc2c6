import numpy as np


def one_by_one(values, dtype):
    total = dtype(0)
    for value in values:
        total = total + dtype(value)  # rounded after every addition
    return float(total)


def pairwise(values):
    if len(values) == 1:
        return values[0]
    half = len(values) // 2
    return pairwise(values[:half]) + pairwise(values[half:])


x = np.full(10000, 0.1, dtype=np.float16)
exact = 10000 * float(x[0])  # a multiple of a power of two
print("ones in float16, 5000 of them:",
      one_by_one(np.ones(5000), np.float16))
print(f"exact                 {exact:9.4f}")
print(f"float16, one by one   {one_by_one(x, np.float16):9.4f}")
print(f"float16, pairwise     {float(pairwise(x)):9.4f}")
print(f"float32, one by one   {one_by_one(x, np.float32):9.4f}")
