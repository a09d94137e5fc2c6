import matplotlib.pyplot as plt
import numpy as np

t = np.arange(1, 2001)
shown = np.unique(np.logspace(0, np.log10(2000), 90).astype(int)) - 1


def sizes(g):                         # g: sequences × steps, or one row
    m = v = 0.0
    out = np.empty((3,) + g.shape)
    G = np.cumsum(g**2, axis=-1)
    for k in range(len(t)):
        m = 0.9 * m + 0.1 * g[..., k]
        v = 0.999 * v + 0.001 * g[..., k]**2
        plain = m / np.sqrt(v)
        out[:, ..., k] = (g[..., k] / np.sqrt(G[..., k]), plain,
                          plain * np.sqrt(1 - 0.999**t[k])
                          / (1 - 0.9**t[k]))
    return out


rng = np.random.default_rng(0)
constant = sizes(np.ones(len(t)))
noise = np.sqrt((sizes(rng.normal(size=(200, len(t))))**2).mean(axis=1))
fig, panels = plt.subplots(2, 1, figsize=(5.2, 5.2), sharex=True,
                           layout="constrained")
labels = ("AdaGrad", "Adam, no correction", "Adam")
for ax, curves, title, places in zip(
        panels, (constant, noise), ("constant gradient", "noise around 0"),
        ([(30, 0.06), (130, 4.6), (60, 1.15)],
         [(25, 0.035), (20, 2.6), (500, 0.12)])):
    for k, (name, dash) in enumerate(zip(labels, ("--", ":", "-"))):
        ax.loglog(t[shown], curves[k][shown], dash, color=f"C{k}", lw=2)
        print(f"{title}, {name}, steps 1, 12, 100, 2000:",
              *(f"{value:.2f}" for value in curves[k][[0, 11, 99, 1999]]))
    for k, (x, y) in enumerate(places):
        ax.text(x, y, labels[k], color=f"C{k}")
    ax.set(title=title, ylabel="size of the step / $\\eta$",
           ylim=(0.01, 10))
panels[1].set_xlabel("step $t$")
plt.show()
