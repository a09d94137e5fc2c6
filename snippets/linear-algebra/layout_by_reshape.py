import matplotlib.pyplot as plt
import numpy as np

rows, columns = np.mgrid[0:16, 0:16]
image = np.zeros((1, 16, 16, 3))                 # N × H × W × C
image[0, ..., 0] = (rows - 8) ** 2 + (columns - 8) ** 2 < 30    # a disk
image[0, ..., 1] = abs(rows - columns) < 2                      # a diagonal
image[0, ..., 2] = columns < 4                                  # a bar

moved = image.transpose(0, 3, 1, 2)              # N × C × H × W
cut = image.reshape(1, 3, 16, 16)                # same shape, wrong content
print("shapes", moved.shape, cut.shape)
print(f"ones per channel: moved {moved.sum(axis=(0, 2, 3)).tolist()}, "
      f"cut {cut.sum(axis=(0, 2, 3)).tolist()}")

fig, axes = plt.subplots(2, 3, figsize=(6.4, 4.0), layout="constrained")
for row, name, batch in [(0, "transpose", moved), (1, "reshape", cut)]:
    for c in range(3):
        axes[row, c].imshow(batch[0, c], cmap="gray")
        axes[row, c].set(xticks=[], yticks=[], title=f"{name}: channel {c}")
plt.show()
