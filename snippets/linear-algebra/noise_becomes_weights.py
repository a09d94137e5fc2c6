import numpy as np

rng = np.random.default_rng(0)
n = 50
X = rng.normal(size=(n, 3))
X[:, 2] = X[:, 0] + X[:, 1]                # the third input says nothing new
y = X[:, 0] - X[:, 1] + rng.normal(scale=0.1, size=n)
measured = X.round(3)                      # inputs with three decimals
s = np.linalg.svd(measured, compute_uv=False)
print("singular values", s.round(4).tolist())
for cutoff in (1e-15, 1e-3):               # relative to sigma1
    rank = np.sum(s > cutoff * s[0])
    w = np.linalg.pinv(measured, cutoff) @ y
    loss = np.mean((measured @ w - y) ** 2)
    print(f"cutoff {cutoff:.0e}: rank {rank}, loss {loss:.4f}")
    print("  w =", w.round(2).tolist())
