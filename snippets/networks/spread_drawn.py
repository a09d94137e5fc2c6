import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
L, networks = 30, 2000
edges = np.linspace(-9, 3, 61)
fig, panels = plt.subplots(3, 1, figsize=(5.4, 4.3), sharex=True,
                           layout="constrained")
for panel, d, color in zip(panels, (16, 64, 256), ("C0", "C1", "C2")):
    r = np.ones(networks)                      # squared length / start
    for _ in range(L):
        z = rng.normal(size=(networks, d))
        r *= 2 / d * np.sum(np.maximum(z, 0) ** 2, axis=1)
    r = np.log10(np.maximum(r, 1e-9))          # a closed layer makes r = 0
    panel.hist(r, edges, color=color, alpha=0.5)
    panel.axvline(0, color="0.5", ls="--")
    panel.axvline(np.median(r), color="black")
    panel.text(-8.9, panel.get_ylim()[1] * 0.7, f"$d = {d}$")
    panel.set(ylabel="networks")
panels[0].text(-5.3, panels[0].get_ylim()[1] * 0.7, "median")
panels[0].text(0.1, panels[0].get_ylim()[1] * 0.8, "expectation 1")
panels[2].set(xlabel=r"$\log_{10}$ of squared length, layer 30 over input")
plt.show()
