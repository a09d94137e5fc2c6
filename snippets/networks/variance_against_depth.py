import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
d, n, L = 256, 32, 30
X = rng.normal(size=(n, d))
start = [rng.normal(size=(d, d)) for _ in range(L)]
out = rng.normal(size=(n, d))                  # error signal at the top
layer = np.arange(1, L + 1)

fig, (top, low) = plt.subplots(2, 1, figsize=(5.4, 4.5), sharex=True,
                               layout="constrained")
for c, style in ((1, "C0o"), (2, "C1s"), (4, "C2^")):
    W = [np.sqrt(c / d) * G for G in start]
    A, forward = [X], []
    for l in range(L):
        Z = A[l] @ W[l]
        forward.append(np.mean(Z**2))
        A.append(np.maximum(Z, 0))
    Delta = out * (A[L] > 0)
    backward = [np.mean(Delta**2)]
    for l in range(L - 1, 0, -1):
        Delta = Delta @ W[l].T * (A[l] > 0)
        backward.insert(0, np.mean(Delta**2))
    line = {"color": style[:2], "ls": "--", "lw": 1}
    power = np.log10(c / 2)
    top.plot(layer, np.log10(forward), style, ms=4)
    top.plot(layer, np.log10(c) + (layer - 1) * power, **line)
    low.plot(layer, np.log10(backward), style, ms=4)
    low.plot(layer, np.log10(0.5) + (L - layer) * power, **line)
    place = {1: (27, -6.0), 2: (27, 1.4), 4: (17.5, 7.6)}[c]
    top.text(*place, f"$s^2 = {c}/d$", color=style[:2])
    place = {1: (11, -8.4), 2: (3, 0.9), 4: (7.5, 7.9)}[c]
    low.text(*place, f"$s^2 = {c}/d$", color=style[:2])
top.set(ylabel=r"$\log_{10}$ mean square of $z$", ylim=(-10, 11))
low.set(xlabel="layer", ylim=(-10, 11),
        ylabel=r"$\log_{10}$ mean square of $\delta$")
plt.show()
