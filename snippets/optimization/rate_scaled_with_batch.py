import numpy as np

lam = np.array([1.0, 0.05])  # two curvatures
start, sigma2, N = np.array([3.0, 3.0]), 1.0, 4096

print("   B   rate   steps   loss above its minimum, expected")
for B in (1, 4, 16, 64, 128, 256):
    lr = 0.01 * B
    mean, v = start, np.zeros(2)
    for t in range(N // B):  # the same number of examples for every B
        mean = (1 - lr * lam) * mean
        v = (1 - lr * lam) ** 2 * v + lr**2 * sigma2 / B
    print(f"{B:4d}   {lr:.2f}   {N // B:5d}   {lam @ (mean**2 + v) / 2:.5g}")
