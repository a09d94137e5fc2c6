import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n, lr = 100, 0.2
x = np.linspace(-1, 1, n)
units = np.tanh(1.5 * (x[:, None] - np.linspace(-1, 1, 8)))
A = np.column_stack([np.ones(n), units])        # examples × 9, fixed
b = x + 0.3 * np.sin(6 * x) + rng.normal(scale=0.05, size=n)   # targets

c, losses = np.zeros(9), []
for step in range(2001):                        # only the read-out learns
    r = b - A @ c                               # residual
    losses.append(np.mean(r**2))
    c += lr * 2 * A.T @ r / n
fall = 1 - losses[2000] / losses[1900]
print(f"loss {losses[-1]:.4f}; the last 100 steps lowered it by {fall:.2%}")
cosines = A.T @ r / np.linalg.norm(A, axis=0) / np.linalg.norm(r)
print(f"largest |cosine| of residual and column: {np.abs(cosines).max():.3f}")
best = A @ np.linalg.lstsq(A, b)[0]
print(f"smallest possible loss: {np.mean((b - best)**2):.4f}")

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 2.8),
                                  layout="constrained")
left.plot(range(0, 2001, 20), losses[::20], color="C0")
left.axhline(np.mean((b - best)**2), color="C1", linestyle="--")
left.text(1950, 0.0024, "smallest possible", color="C1", ha="right")
left.text(1950, 0.029, "gradient descent", color="C0", ha="right")
left.set(yscale="log", xlabel="step", ylabel="mean squared residual")
right.plot(x[::2], b[::2], "o", ms=3, color="gray")
right.plot(x, b - r, color="C0")
right.plot(x, best, color="C1", linestyle="--")
right.set(xlabel="input $x$", ylabel="target and fits")
plt.show()
