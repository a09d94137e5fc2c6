import matplotlib.pyplot as plt
import numpy as np

mu, L = 1.0, 9.0                              # f = (mu x1^2 + L x2^2) / 2
eta = np.array([0, 1 / 9, 0.2, 0.25])          # straight between these
fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 5.4), layout="constrained",
                               height_ratios=[1.5, 1])
top.plot(eta, abs(1 - eta * mu), "--", color="C0")
top.plot(eta, abs(1 - eta * L), ":", color="C2")
top.plot(eta, np.maximum(abs(1 - eta * mu), abs(1 - eta * L)), color="C1",
         lw=2.6, alpha=0.7)
top.plot(2 / (mu + L), (L - mu) / (L + mu), "oC6", zorder=3)
top.plot([2 / L] * 2, [0, 1], color="black", lw=0.8)
top.text(0.03, 1.03, r"$|1-\eta\mu|$", color="C0")
top.text(0.012, 0.55, r"$|1-\eta L|$", color="C2")
top.text(0.197, 0.91, "best: 0.8 at 0.2", color="C6", ha="right")
top.text(0.224, 0.1, r"cliff $2/L$")
top.set(xlabel=r"$\eta$", ylabel="factor of a step", xlim=(0, 0.26),
        ylim=(0, 1.3), xticks=[0, 0.05, 0.1, 0.15, 0.2, 0.25])

a, b = np.meshgrid(np.linspace(-0.5, 10, 43), np.linspace(-1.9, 1.9, 21))
low.contour(a, b, (mu * a**2 + L * b**2) / 2, colors="C0", linewidths=0.8,
            levels=[0.5, 2, 6, 12, 18.432, 28.8, 45])
for lr, style in ((0.2, "oC1-"), (0.05, "sC4--")):
    t = np.arange(15)[:, None]
    x = np.array([9.0, 1.0]) * (1 - lr * np.array([mu, L])) ** t
    low.plot(*x.T, style, ms=4, lw=1.2)
paper = {"fc": "white", "lw": 0, "pad": 1}
low.text(6.65, -1.35, r"$\eta=0.2$", color="C1", bbox=paper)
low.text(6.35, 0.6, r"$\eta=0.05$", color="C4", bbox=paper)
low.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", yticks=[-1, 0, 1])
plt.show()
