import numpy as np


def steps(lam, lr, beta, ahead, tol=1e-6):  # all errors 1 at the start
    e, v, t = np.ones_like(lam), np.zeros_like(lam), 0
    while np.max(np.abs(e)) > tol:
        v = beta * v - lr * lam * (e + ahead * v)
        e = e + v
        t += 1
    return t


print("  kappa  gradient descent  heavy ball  Nesterov")
for kappa in (10, 100, 1000, 10_000):
    lam = np.geomspace(1 / kappa, 1, 31)
    root = np.sqrt(kappa)
    q = (root - 1) / (root + 1)
    descent = steps(lam, 2 / (1 + 1 / kappa), 0, 0)
    heavy = steps(lam, (2 / (1 + 1 / root)) ** 2, q**2, 0)
    nesterov = steps(lam, 1, q, q)
    print(f"{kappa:7d}  {descent:16d}  {heavy:10d}  {nesterov:8d}")
