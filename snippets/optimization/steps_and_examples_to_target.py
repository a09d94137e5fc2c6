import matplotlib.pyplot as plt
import numpy as np

lam, start, sigma2 = np.array([1.0, 0.05]), 3.0, 1.0
target = 0.01  # expected loss above its minimum
lr = np.geomspace(1e-4, 1.99, 400)[:, None]  # rates × 1
rho2 = (1 - lr * lam) ** 2


def reached(T, B):  # exactly, with the best constant rate for T and B
    v = lr * sigma2 / (B * lam * (2 - lr * lam)) * (1 - rho2**T)
    return np.min((start**2 * rho2**T + v) @ lam / 2) <= target


B, steps = 2 ** np.arange(0, 13), []
for batch in B:
    low, high = 0, 2**12  # reached after `high` steps, not after `low`
    while high - low > 1:
        middle = (low + high) // 2
        if reached(middle, batch):
            high = middle
        else:
            low = middle
    steps.append(high)
steps = np.array(steps)
for batch, T in zip(B[::2], steps[::2]):
    print(f"B = {batch:4d}: {T:4d} steps, {batch * T:5d} examples")
print(f"the two guides meet at B = {steps[0] / steps[-1]:.0f}")
fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.2), sharex=True,
                               layout="constrained")
for ax, y, style in ((top, steps, "C0o-"), (low, B * steps, "C1s-")):
    ax.loglog(B, y, style, ms=4)
    for guide in (steps[0] / B, steps[-1] + 0 * B):
        ax.loglog(B, guide * y / steps, color="0.5", ls=":", lw=1.2)
top.set(ylabel="steps", ylim=(8, 4000))
low.set(xlabel="batch size $B$", ylabel="examples", ylim=(1e3, 2e5))
plt.show()
