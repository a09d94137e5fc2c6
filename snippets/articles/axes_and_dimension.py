import numpy as np

x = np.zeros(784)  # a flattened 28 × 28 image
M = np.zeros((28, 28))  # the same image as a matrix
column = np.zeros((784, 1))  # a column vector as mathematics writes it
for name, array in (("x", x), ("M", M), ("column", column)):
    print(f"{name}: axes = {array.ndim}, shape = {array.shape}")
    assert array.size == 784
