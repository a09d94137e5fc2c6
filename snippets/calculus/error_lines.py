import matplotlib.pyplot as plt
import numpy as np

w = 1.0
p = 1 / (1 + np.exp(w))                       # loss ln(1 + exp(-w))
f, f1, f2 = np.log1p(np.exp(-w)), -p, p * (1 - p)
h = 10 ** np.linspace(-5, 0, 41)
loss = np.log1p(np.exp(-(w + h))).astype(np.float32).astype(float)
models = [f + 0 * h, f + f1 * h, f + f1 * h + f2 / 2 * h**2]

limits = np.log10([p, f2 / 2, f2 * (1 - 2 * p) / 6])

fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
labels = ((-3.2, -3.3, "right"), (-2.55, -5.4, "right"), (-1.3, -6.3, "left"))
for k, (x, y, side) in enumerate(labels):
    e = np.abs(loss - models[k])
    keep = e > 1e-9
    ax.plot(np.log10(h[keep]), np.log10(e[keep]), "o^s"[k], color=f"C{k}",
            mfc="none", ms=4)
    line = np.array([-6 / (k + 1) - 2, 0])    # slope k + 1, through its limit
    ax.plot(line, (k + 1) * line + limits[k], color=f"C{k}", lw=1)
    ax.text(x, y, f"order {k}, slope {k + 1}", color=f"C{k}", ha=side)
ax.axhline(np.log10(2.0**-24 * f), color="gray", linestyle=":")
ax.text(0.1, -7.6, r"$u f$", color="gray")
ax.set(xlabel=r"$\log_{10}\,h$", ylabel=r"$\log_{10}$ of the error",
       xlim=(-5.2, 0.3), ylim=(-9.3, 0))
plt.show()
