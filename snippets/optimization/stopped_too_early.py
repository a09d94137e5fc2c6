import numpy as np

rng = np.random.default_rng(0)
n = 50
width = rng.normal(size=n)
height = 0.5 * width + rng.normal(size=n)
y = 2 * width + height + 0.1 * rng.normal(size=n)
X = np.stack([width, 1000 * height], axis=1)
mu, L = np.linalg.eigvalsh(X.T @ X / n)
lowest = np.mean((X @ np.linalg.lstsq(X, y)[0] - y)**2) / 2

w, t, old, loss = np.zeros(2), 0, np.inf, 1e9
while old - loss > 1e-5 * loss:
    r = X @ w - y
    g = X.T @ r / n
    old, loss = loss, np.mean(r**2) / 2
    w, t = w - g / L, t + 1
print(f"stopped at step {t - 1}: loss {loss:.4f}, change {old - loss:.1e}")
print(f"above the smallest loss: {loss - lowest:.4f}")
print(f"bound |g|^2 / (2 mu):    {g @ g / (2 * mu):.4f}")
assert loss - lowest <= g @ g / (2 * mu) * (1 + 1e-6)
