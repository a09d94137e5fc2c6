import numpy as np

rng = np.random.default_rng(0)
A = rng.integers(0, 6, size=(3, 3))              # rows × columns
images = rng.random(size=(5, 28, 28, 1))         # N × H × W × C, gray: C = 1

hadamard = A * A                                 # 3 × 3: squares of entries
product = A @ A.T                                # 3 × 3: rows against rows
flat = images.reshape(5, -1)                     # 5 × 784: one row per image

print("A           ", A.tolist())
print("A * A       ", hadamard.tolist())
print("A @ A.T     ", product.tolist())
print("A[0] @ A[1] ", A[0] @ A[1], "(one dot product, shape ())")
print(f"images {images.shape} -> flat {flat.shape}")

row, column = 3, 17
position = 28 * row + column                     # where the pixel went
assert flat[2, position] == images[2, row, column, 0]
print(f"pixel ({row}, {column}) of image 2 is flat[2, {position}]")

for i in range(3):                               # every entry is a dot product
    for k in range(3):
        assert product[i, k] == A[i] @ A[k]
