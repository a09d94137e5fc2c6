from math import comb, exp, factorial

import numpy as np

p = np.array([1.0])  # mass of an empty sum
for _ in range(3):
    p = np.convolve(p, [3 / 4, 1 / 4])
print("three flips:", p, "times 64:", p * 64)

lam = 2.0
print("    n   P(X = 0)   largest gap   bound")
for n in (4, 16, 64, 256):
    binomial = np.array([1.0])
    for _ in range(n):
        binomial = np.convolve(binomial, [1 - lam / n, lam / n])
    formula = [comb(n, k) * (lam / n)**k * (1 - lam / n)**(n - k)
               for k in range(n + 1)]
    poisson = np.array([exp(-lam) * lam**k / factorial(k)
                        for k in range(min(n, 100) + 1)])
    poisson = np.append(poisson, np.zeros(n + 1 - len(poisson)))
    beyond = 1 - poisson.sum()  # the binomial cannot exceed n
    gap = (np.abs(binomial - poisson).sum() + beyond) / 2
    print(f"{n:5}   {binomial[0]:8.5f}   {gap:11.5f}   {lam**2 / n:.4f}")
    assert np.allclose(binomial, formula) and gap <= lam**2 / n
print(f"limit   {exp(-lam):8.5f}")
