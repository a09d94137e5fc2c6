import numpy as np

x = np.array([1, 2, 0, 3])
w = np.array([1, 0, -2])

for mode in ("valid", "same", "full"):
    print(f"{mode:>5}: cross-correlation {np.correlate(x, w, mode)}")
    print(f"{'':>5}  convolution       {np.convolve(x, w, mode)}")
    flipped = np.convolve(x, w[::-1], mode)
    assert np.array_equal(np.correlate(x, w, mode), flipped)
