import numpy as np

rng = np.random.default_rng(0)
T = rng.random((5, 28, 28))  # is it N × H × W, or H × W × C?
print("means per image:  ", T.mean(axis=(1, 2)).shape)
print("means per channel:", T.mean(axis=(0, 1)).shape)
print("N × H × W × C:", T[:, :, :, np.newaxis].shape)
print("N × C × H × W:", T[:, np.newaxis, :, :].shape)

color = rng.random((5, 28, 28, 3))  # N × H × W × C
moved = color.transpose(0, 3, 1, 2)  # N × C × H × W
relabelled = color.reshape(5, 3, 28, 28)  # the same shape
print("reshape moves the channel axis:", np.array_equal(moved, relabelled))
