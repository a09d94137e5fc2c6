import numpy as np

X, y = np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([4.0, 3.0])
n, lr = 2, 0.25
s = np.linalg.svd(X, compute_uv=False)         # here U = V = I
w = np.zeros(2)
for t in range(1, 9):
    w = w - lr * X.T @ (X @ w - y) / n
    kept = 1 - (1 - lr * s**2 / n) ** t
    assert np.allclose(w, kept * y / s)
    lam = n / (lr * t)
    ridge = s**2 / (s**2 + lam)
    if t in (1, 2, 4, 8):
        print(f"t = {t}: w {np.round(w, 4)}, parts {np.round(kept, 4)}")
        print(f"       ridge with lambda = {lam:.0f}: {np.round(ridge, 4)}")
