import matplotlib.pyplot as plt
import numpy as np

T, S, lam = 1000, 50, np.array([1.0, 0.05])
t = np.arange(1, T + 1)
schedules = {
    "constant": np.full(T, 0.5),
    "step decay": 0.5 * 0.1 ** (t // 400),
    "cosine": 0.25 * (1 + np.cos(np.pi * t / T)),
    "1/t": 1 / (2 + 0.05 * t),  # near 0.5 at first, later 1 / (0.05 t)
}
late = np.maximum(t - S, 0) / (T - S)
schedules["warm-up, cosine"] = np.where(
    t <= S, 0.5 * t / S, 0.25 * (1 + np.cos(np.pi * late)))

fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.5), sharex=True,
                               layout="constrained")
styles = ("C3-.", "C0-", "C1--", "C2:", "C4-")
for (name, rates), style in zip(schedules.items(), styles):
    mean, v, excess = np.array([3.0, 3.0]), np.zeros(2), []
    for lr in rates:  # the variance of the noise is 1
        mean = (1 - lr * lam) * mean
        v = (1 - lr * lam) ** 2 * v + lr**2
        excess.append(lam @ (mean**2 + v) / 2)
    print(f"{name:16s} sum of rates {rates.sum():6.1f}   "
          f"loss above its minimum {excess[-1]:.4f}")
    top.plot(t, rates, style)
    low.semilogy(t, excess, style)
for ax, x, y, text, color in (
        (top, 700, 0.45, "constant", "C3"), (top, 410, 0.1, "step", "C0"),
        (top, 620, 0.24, "cosine, with\nand without warm-up", "C4"),
        (top, 55, 0.03, "1/t", "C2"), (low, 700, 0.36, "constant", "C3"),
        (low, 415, 0.045, "step", "C0"), (low, 640, 0.15, "cosines", "C1"),
        (low, 150, 0.035, "1/t", "C2")):
    ax.text(x, y, text, color=color)
top.set(ylabel=r"rate $\eta_t$")
low.set(xlabel="step $t$", ylabel="loss above its minimum")
plt.show()
