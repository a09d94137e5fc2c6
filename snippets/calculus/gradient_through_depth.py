import matplotlib.pyplot as plt
import numpy as np

d, depth = 32, 50


def lengths(scale, skip):
    """Length of the gradient on its way back, from 1 at the end."""
    rng = np.random.default_rng(0)
    Ws = scale * rng.normal(size=(depth, d, d)) / np.sqrt(d)
    a, Js = rng.normal(size=d), []
    for W in Ws:
        t = np.tanh(W.T @ a)
        Js.append(np.diag(1 - t**2) @ W.T + skip * np.eye(d))
        a = t + skip * a
    g = rng.normal(size=d)
    g /= np.linalg.norm(g)
    found = [1.0]
    for J in Js[::-1]:
        g = J.T @ g
        found.append(np.linalg.norm(g))
    return np.array(found)


fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for scale, skip, color, style, up in [
        (2.0, 0, "C1", "-", 0.25), (0.8, 0, "C0", "-", 0),
        (0.8, 1, "C2", "--", -0.15), (0.2, 1, "C3", "--", 0)]:
    found = lengths(scale, skip)
    name = f"scale {scale}, " + ("residual" if skip else "plain")
    print(f"{name:20} after 50 blocks {found[-1]:.1e}")
    ax.plot(np.log10(found), color=color, linestyle=style)
    ax.text(51, np.log10(found[-1]) + up, name, color=color, va="center")
ax.set(xlabel="blocks passed on the way back", xlim=(0, 72),
       xticks=range(0, 51, 10), ylabel=r"$\log_{10}$ of the length")
plt.show()
