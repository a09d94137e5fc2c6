import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
N = 100_000
shown = np.unique(np.logspace(1, 5, 50).astype(int))

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.1),
                                  layout="constrained")
for tau, color, styles in ((1.5, "C0", ("-",) * 3),
                           (0.5, "C1", ("--", "-.", ":"))):
    for style in styles:
        x = tau * rng.normal(size=N)
        w = tau * np.exp(x**2 / (2 * tau**2) - x**2 / 2)
        means = np.cumsum(w * x**2)[shown - 1] / shown
        left.plot(np.log10(shown), means, color=color, linestyle=style,
                  lw=1.3)
left.axhline(1, color="gray", lw=0.8)
left.set(xlabel=r"$\log_{10} n$", ylabel="estimate",
         ylim=(0, 1.8), xlim=(1, 5))
left.text(3.1, 1.09, r"$\tau = 1.5$", color="C0")
left.text(3.2, 0.4, r"$\tau = 0.5$", color="C1")

tau = np.linspace(np.sqrt(0.5), 3, 90)
share = np.sqrt(2 * tau**2 - 1) / tau**2
print(f"tau = {tau[-1]:.1f}: effective share {share[-1]:.3f}")
right.plot(tau, share, color="C0")
right.axvspan(0.2, np.sqrt(0.5), facecolor="none", edgecolor="0.5",
              hatch="//", lw=0)
right.text(0.45, 0.5, "infinite variance", rotation=90, ha="center",
           va="center", bbox={"fc": "white", "lw": 0})
right.set(xlabel=r"$\tau$", ylabel="effective share", xlim=(0.2, 3),
          ylim=(0, 1.05))
plt.show()
