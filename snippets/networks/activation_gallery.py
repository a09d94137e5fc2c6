from math import erf

import matplotlib.pyplot as plt
import numpy as np

z = np.linspace(-4, 4, 161)
s, Phi = 1 / (1 + np.exp(-z)), np.array([(1 + erf(v / 2**0.5)) / 2
                                         for v in z])
phi, step = np.exp(-z**2 / 2) / np.sqrt(2 * np.pi), np.where(z > 0, 1, 0)
step = np.where(z == 0, np.nan, step)  # no slope at the kink
fig, axes = plt.subplots(2, 2, figsize=(5.5, 4.6), sharex=True,
                         layout="constrained")
(top, right), (below, corner) = axes
top.plot(z, s, "C0-", z, np.tanh(z), "C1--")
below.plot(z, s * (1 - s), "C0-", z, 1 - np.tanh(z) ** 2, "C1--")
right.plot(z, np.maximum(z, 0), "C2-", z, np.log1p(np.exp(z)), "C3--",
           z, z * Phi, "C4-.", z, z * s, "C5:")
corner.plot(z, step, "C2-", z, s, "C3--", z, Phi + z * phi, "C4-.",
            z, s * (1 + z * (1 - s)), "C5:")
top.text(1.5, 0.5, "sigmoid", color="C0")
top.text(-3.9, -0.85, "tanh", color="C1")
below.text(1.5, 0.3, "sigmoid", color="C0")
below.text(1, 0.65, "tanh", color="C1")
right.text(-3.6, 1.4, "softplus – –", color="C3")
right.text(-3.6, 3.5, "ReLU —", color="C2")
right.text(-3.6, 2.8, "GELU – ·", color="C4")
right.text(-3.6, 2.1, "SiLU ···", color="C5")
for ax in axes.flat:
    ax.axhline(0, color="0.5", lw=0.8)
    ax.axvline(0, color="0.5", lw=0.8)
below.axhline(0.25, color="0.5", lw=0.8, ls=":")
top.set(ylabel=r"$\varphi(z)$", title="bounded")
right.set(title="unbounded")
below.set(xlabel="$z$", ylabel=r"$\varphi'(z)$")
corner.set(xlabel="$z$")
plt.show()
