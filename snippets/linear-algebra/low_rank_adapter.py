import numpy as np

rng = np.random.default_rng(0)
n, d, m, r, lr = 200, 30, 20, 3, 0.3
W = rng.normal(size=(d, m)) / np.sqrt(d)             # trained, now frozen
Q1, Q2 = (np.linalg.qr(rng.normal(size=(k, m)))[0] for k in (d, m))
change = Q1 * 0.6 ** np.arange(m) @ Q2.T             # what the task needs
X = np.sqrt(n) * np.linalg.qr(rng.normal(size=(n, d)))[0]  # X^T X = n I
Y = X @ (W + change)                                 # targets

best = np.sqrt(np.sum(np.linalg.svd(change, compute_uv=False)[r:] ** 2))
print(f"numbers: full change {d * m}, adapter {r * (d + m)}")
print(f"best error at rank {r}, by Eckart-Young: {best:.4f}")
for name, B_scale, C_scale in (("B = 0", 0, 0.3), ("C = 0", 0.3, 0),
                               ("both 0", 0, 0)):
    rng = np.random.default_rng(1)
    B = B_scale * rng.normal(size=(d, r))            # inputs × r
    C = C_scale * rng.normal(size=(r, m))            # r × units
    for step in range(2001):
        error = X @ (W + B @ C) - Y                  # examples × units
        if step in (0, 10, 100, 2000):
            size = np.linalg.norm(error) / np.sqrt(n)
            print(f"{name}: after {step:4d} steps {size:.4f}")
        G = X.T @ error / n                          # gradient by W + BC
        B, C = B - lr * G @ C.T, C - lr * B.T @ G
    assert np.isclose(size, best, atol=1e-6) == (name != "both 0")
