import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
d = 64
W = rng.normal(size=(d, d)) / np.sqrt(d)  # the network of the beginning
g = rng.normal(size=d)
g /= np.linalg.norm(g)
radius = np.max(np.abs(np.linalg.eigvals(W)))


def lengths(A, x, steps):
    found = []
    for t in range(steps + 1):
        found.append(np.linalg.norm(x))
        x = A @ x
    return np.array(found)


jordan = np.array([[0.9, 1.0], [0.0, 0.9]])
hump = lengths(jordan, np.array([0.0, 1.0]), 100)

fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
t = np.arange(51)
for rho, color in ((1.1, "C1"), (1.0, "C2"), (0.9, "C0")):
    y = np.log10(lengths(rho / radius * W, g, 50))
    ax.plot(t, y, color=color)
    ax.plot(t, t * np.log10(rho), color=color, linestyle=":")
    ax.text(51, y[-1], rf"$\rho = {rho}$", color=color, va="center")
ax.plot(t, np.log10(hump[:51]), color="C6", linestyle="--")
ax.text(1, 1.0, r"$\rho = 0.9$, transient", color="C6")
ax.set(xlabel="steps back in time $t$", xlim=(0, 59),
       ylabel=r"$\log_{10}$ of the length")
plt.show()
