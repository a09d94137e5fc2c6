import numpy as np

m = 10                                         # units
W = 0.8 * np.eye(m) + 0.6 * np.eye(m, k=1)     # units × units, triangular
print("eigenvalues", set(np.diag(W).tolist()))
h = np.zeros(m)                                # stays 0 if left alone
h[0] = start = 1e-6                            # a tiny change of one unit
for step in range(161):
    if step in (0, 1, 2, 5, 10, 20, 40, 80, 160):
        growth = np.linalg.norm(h) / start
        print(f"step {step:3d}: change grown by {growth:.4g}")
    h = np.tanh(W.T @ h)
