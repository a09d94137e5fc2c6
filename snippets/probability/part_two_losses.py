from itertools import product

import matplotlib.pyplot as plt
import numpy as np

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
W1 = np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]])
b1 = np.array([0.1, 0.0, -0.2])
W2 = np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]])
b2 = np.array([0.1, -0.1])


def forward(X):  # class probabilities of each row
    E = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
    return E / E.sum(axis=1, keepdims=True)


P, y = forward(X), (0, 1, 1, 0)
labels = list(product((0, 1), repeat=4))  # 16 ways to label the batch
mass = np.array([P[np.arange(4), v].prod() for v in labels])
losses = -np.log(mass) / 4
given = losses[labels.index(y)]
mean = mass @ losses
print(f"labels drawn: losses {losses.min():.2f} to {losses.max():.2f}, "
      f"probabilities {mass.max():.2f} to {mass.min():.2f}")
print(f"mean loss {mean:.4f}, given labels {given:.4f}, "
      f"at least as much: {mass[losses > given - 1e-9].sum():.4f}")

e = np.linspace(-6, 6, 601)  # noise on each input, in units of 0.5
E = np.stack(np.meshgrid(e, e), axis=-1).reshape(-1, 2)
weight = np.exp(-np.sum(E**2, axis=1) / 2)
weight = weight / weight.sum()
noisy = -np.log(forward(X[0] + 0.5 * E)[:, 0])  # row 1 is of class 0
start, noisy_mean = -np.log(P[0, 0]), weight @ noisy
print(f"row 1: loss {start:.4f}, with noise on the input "
      f"{noisy_mean:.4f}, above ln 2: {weight[noisy > np.log(2)].sum():.3f}")

fig, (left, right) = plt.subplots(1, 2, figsize=(5.4, 3.0),
                                  layout="constrained")
left.vlines(losses, 0, mass, color="C0")
left.plot(losses, mass, "o", color="C0", ms=4)
left.plot(given, np.exp(-4 * given), "s", color="C1", ms=8, mfc="none")
left.text(given + 0.04, np.exp(-4 * given) + 0.01, "given labels",
          color="C1")
left.axvline(mean, color="0.5", linestyle="--", lw=1)
left.text(mean + 0.02, 0.2, "mean", color="0.5")
left.set(xlabel="mean loss of the four rows", ylabel="probability",
         xlim=(0.25, 1.25), ylim=(0, 0.24))
edges = np.log(2) + 0.025 * np.arange(-27, 21)
density = np.histogram(noisy, edges, weights=weight)[0] / 0.025
right.stairs(density, edges, color="C0")
right.stairs(density[27:], edges[27:], fill=True, color="C1", alpha=0.5)
right.axvline(noisy_mean, color="0.5", linestyle="--", lw=1)
right.text(noisy_mean + 0.02, 3.5, "mean", color="0.5")
right.axvline(start, color="black", linestyle=":", lw=1)
right.text(start - 0.04, 3.3, "without\nnoise", ha="right")
right.annotate("wrong class", (0.76, 0.25), (0.65, 1.4), color="C1",
               arrowprops={"arrowstyle": "-", "color": "C1"})
right.set(xlabel="loss of row 1", ylabel="density", xlim=(0, 1.2),
          ylim=(0, 4))
plt.show()
