import numpy as np

rng = np.random.default_rng(0)
d, n, L, alpha = 256, 32, 30, 0.2
start = [rng.normal(size=(d, d)) for _ in range(L)]
X = rng.normal(size=(n, d))
print("variance            mean square of z in layer 30 / layer 1")
for name, s2 in (("2/d", 2 / d), ("2/((1+alpha^2)d)", 2 / (1.04 * d))):
    A, square = X, []
    for G in start:
        Z = A @ (np.sqrt(s2) * G)
        square.append(np.mean(Z**2))
        A = np.where(Z > 0, Z, alpha * Z)
    print(f"{name:18} {square[-1] / square[0]:10.2f}"
          f"   expected {(1.04 * s2 * d / 2) ** (L - 1):.2f}")
