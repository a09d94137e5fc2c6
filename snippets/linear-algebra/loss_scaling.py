import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n = 2**16  # rows, as many as a large batch has tokens
X = rng.uniform(-1, 1, size=(n, 4))
y = X @ np.array([2e-4, -1e-4, 2e-4, -2e-4])


def train(dtype, S, lr=0.5, steps=30):
    w = np.zeros(4, dtype=np.float32)  # the weights stay in float32
    x, target = X.astype(dtype), y.astype(dtype)
    for step in range(steps):
        error = x @ w.astype(dtype) - target
        delta = dtype(2 * S / n) * error  # error signals of S times the loss
        if step == 0:
            first = delta.astype(float)
        w = w - np.float32(lr) * (x.T @ delta).astype(np.float32) / S
    left = np.mean((X @ w - y) ** 2) / np.mean(y**2)
    print(f"{dtype.__name__}, S = {S:4}: zero signals "
          f"{np.mean(first == 0):.1%}, loss left {left:.3%}")
    return first


full = train(np.float32, 1)
train(np.float16, 1)
train(np.float16, 2**12)

fig, ax = plt.subplots(figsize=(6.4, 2.8), layout="constrained")
bins = np.arange(-40, 1)
for S, color, style in ((1, "C1", "--"), (2**12, "C0", "-")):
    count, _ = np.histogram(np.log2(S * np.abs(full[full != 0])), bins)
    ax.stairs(count / n, bins, color=color, linestyle=style, lw=1.6)
ax.axvspan(-40, -25, color="gray", alpha=0.25, lw=0)
ax.axvline(-14, color="gray", linestyle=":")
ax.text(-39.5, 0.36, "rounded to 0\nin float16", va="top")
ax.text(-24.7, 0.36, "subnormal:\nfewer bits", va="top")
ax.text(-13.6, 0.36, "normal: 11 bits", va="top")
ax.text(-30.3, 0.13, "$S = 1$", color="C1", ha="right")
ax.text(-13.3, 0.2, "$S = 2^{12}$", color="C0")
ax.set(xlabel=r"$\log_2$ of the error signal", ylabel="share of rows",
       xlim=(-40, 0), ylim=(0, 0.38))
plt.show()
