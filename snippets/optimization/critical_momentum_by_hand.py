from fractions import Fraction

import numpy as np

half, e, v = Fraction(1, 2), Fraction(1), Fraction(0)
for t in range(5):
    assert e == (1 + t * half) * half**t
    print(f"t = {t}: e = {e}")
    v = v / 4 - e / 4                 # beta = 1/4, lr * lam = 1/4
    e = e + v

lr, beta = Fraction(4, 121), Fraction(81, 121)  # mu = 1, L = 100
for lam in (1, 10, 100):
    trace = 1 + beta - lr * lam
    print(f"lam {lam:3d}: trace squared minus 4 det = {trace**2 - 4 * beta}")
for name, rho in (("descent", 99 / 101), ("heavy ball", 9 / 11),
                  ("Nesterov", 9 / 10)):
    print(f"{name:10} {rho:.4f}: {np.log(1000) / -np.log(rho):.1f} steps")
