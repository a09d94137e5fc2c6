import numpy as np

rng = np.random.default_rng(0)
X = (rng.random((1000, 4)) < [1, 0.3, 0.03, 0.003]).astype(float)
y = X @ np.array([3.0, 1.0, -1.0, 2.0])

w, G, lr = np.zeros(4), np.zeros(4), 1.0
for t in range(1, 101):
    grad = X.T @ (X @ w - y) / 1000
    G = G + grad**2                   # one sum for each weight
    w = w - lr * grad / np.sqrt(G)
    if t in (1, 10, 30, 100):
        print(f"step {t:3d}: weights ", *(f"{v:6.3f}" for v in w))
print("step sizes lr / sqrt(G):", *(f"{v:.3g}" for v in lr / np.sqrt(G)))
