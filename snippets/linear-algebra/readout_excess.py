import numpy as np

rng = np.random.default_rng(0)
n, lr = 100, 0.2
x = np.linspace(-1, 1, n)
units = np.tanh(1.5 * (x[:, None] - np.linspace(-1, 1, 8)))
A = np.column_stack([np.ones(n), units])
b = x + 0.3 * np.sin(6 * x) + rng.normal(scale=0.05, size=n)

Q, R = np.linalg.qr(A)                          # orthonormal basis: n × 9
lowest = np.mean((b - Q @ (Q.T @ b))**2)
c = np.zeros(9)
for step in range(2001):
    r = b - A @ c
    explainable = Q @ (Q.T @ r)                 # projection of the residual
    if step in (100, 500, 2000):
        excess = np.mean(explainable**2)
        cosine = np.linalg.norm(explainable) / np.linalg.norm(r)
        print(f"step {step}: loss {np.mean(r**2):.5f} = {lowest:.5f} + "
              f"{excess:.5f}")
        print(f"  cosine with the range {cosine:.2f}")
        assert np.isclose(np.mean(r**2), lowest + excess)
    c += lr * 2 * A.T @ r / n

r = b - A @ np.linalg.lstsq(A, b)[0]
assert np.max(np.abs(A.T @ r)) < 1e-9           # this one is finished
