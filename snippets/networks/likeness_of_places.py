import matplotlib.pyplot as plt
import numpy as np

d, n = 32, 64
omega = 10000.0 ** (-2 * np.arange(d // 2) / d)
t = np.arange(n)
E = np.empty((n, d))  # places × features
E[:, 0::2], E[:, 1::2] = np.sin(np.outer(t, omega)), np.cos(np.outer(t, omega))

fig, (top, bottom) = plt.subplots(2, 1, figsize=(5.4, 5.0),
                                  layout="constrained")
im = top.imshow(E.T, cmap="PuOr", vmin=-1, vmax=1, aspect="auto",
                rasterized=True)
top.set(xlabel="place $t$", ylabel="feature")
fig.colorbar(im, ax=top, label="value")
for place, style in ((16, "C0-"), (40, "C1--")):
    likeness = E @ E[place] / (d / 2)
    bottom.plot(t - place, likeness, style, lw=2 if place == 16 else 4,
                alpha=1 if place == 16 else 0.6)
bottom.text(18, 0.86, "from place 16", color="C0")
bottom.text(-38, 0.86, "from place 40", color="C1")
bottom.set(xlabel="offset", ylabel="dot product / 16", ylim=(0, 1.05))
first, second = E @ E[16], E @ E[40]
assert np.allclose(first[:40], second[24:])  # the same offsets
plt.show()
