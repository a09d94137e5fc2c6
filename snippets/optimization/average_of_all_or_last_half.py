import numpy as np

lam, start, sigma2, T = np.array([1.0, 0.05]), 3.0, 1.0, 1000


def excess(lr, first):  # mean of the iterates first, ..., T - 1
    rho, n = 1 - lr * lam, T - first
    v = lr * sigma2 / (lam * (2 - lr * lam)) * (1 - rho ** (2 * first))
    mean = start * rho**first * (1 - rho**n) / (n * (1 - rho))
    total, weight = n**2 * mean**2, 0  # then noise, first what was there
    total = total + v * ((1 - rho**n) / (1 - rho)) ** 2
    for left in range(1, n):  # the noise that enters with `left` to come
        total = total + lr**2 * sigma2 * ((1 - rho**left) / (1 - rho)) ** 2
    return lam @ total / n**2 / 2


print("rate    last iterate   mean of all   mean of the last half")
for lr in (0.02, 0.1, 0.5):
    print(f"{lr:.2f} {excess(lr, T - 1):15.5f} {excess(lr, 0):13.5f} "
          f"{excess(lr, T // 2):17.5f}")
