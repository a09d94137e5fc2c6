import numpy as np

rng = np.random.default_rng(0)
N, n, d = 20_000, 12, 4
G = rng.normal(size=(N, d, d))
H = (G + G.transpose(0, 2, 1)) / np.sqrt(2)
J = rng.normal(size=(N, n, d))                # residuals × parameters
gauss_newton = J.transpose(0, 2, 1) @ J / n
for r in (4.0, 1.0, 0.25, 0.1):               # size of the residuals
    positive = np.linalg.eigvalsh(gauss_newton + r * H)[:, 0] > 0
    p = np.mean(positive)
    print(f"r {r:4.2f}: all positive {p:.4f} +- {np.sqrt(p*(1 - p)/N):.4f}")
