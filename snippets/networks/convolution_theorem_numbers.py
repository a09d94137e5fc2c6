import numpy as np

x = np.array([1.0, 2, 0, 3])
w = np.array([1.0, 0, -2, 0])          # the kernel, filled up with zeros
n = 4
circular = [sum(w[i] * x[(t - i) % n] for i in range(n)) for t in range(n)]
by_fft = np.fft.ifft(np.fft.fft(x) * np.fft.fft(w)).real
print("circular:     ", np.round(circular).astype(int))
print("by transforms:", np.round(by_fft).astype(int))
assert np.allclose(circular, by_fft)

n = 4 + 3 - 1                          # room for the whole result
full = np.fft.ifft(np.fft.fft(x, n) * np.fft.fft(w[:3], n)).real
print("with zeros:   ", np.round(full).astype(int))
assert np.allclose(full, np.convolve(x, w[:3]))
