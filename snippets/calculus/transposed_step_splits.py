import numpy as np

rng = np.random.default_rng(0)
n, d, lr = 12, 4, 0.1
Q = np.linalg.qr(rng.normal(size=(n, d)))[0]
X = np.sqrt(n) * Q                     # X.T @ X = n I
W_true = rng.normal(size=(d, d))
Y = X @ W_true
W = np.zeros((d, d))
print("step   loss  symmetric  antisymmetric")
for step in range(11):
    E = W - W_true
    loss = np.sum((X @ W - Y)**2) / n
    parts = [np.sum(((E + s * E.T) / 2)**2) for s in (1, -1)]
    assert np.isclose(loss, sum(parts))
    if step in (0, 1, 2, 5, 10):
        print(f"{step:4}  {loss:5.2f} {parts[0]:10.3f} {parts[1]:14.3f}")
    if step:
        assert np.allclose(parts, [before[0] * 0.8**2, before[1] * 1.2**2])
    before = parts
    Delta = 2 * (X @ W - Y) / n
    W = W - lr * Delta.T @ X           # transposed
