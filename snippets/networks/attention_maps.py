import matplotlib.pyplot as plt
import numpy as np

tokens = "the cat saw the dog and the cat ran".split()
n, d = len(tokens), 8
rng = np.random.default_rng(1)
vector = {w: rng.normal(size=d) for w in sorted(set(tokens))}
X = np.array([vector[w] for w in tokens])
t = np.arange(n)
omega = 8.0 ** (-np.arange(8) / 8)
E = np.concatenate([np.sin(np.outer(t, omega)),
                    np.cos(np.outer(t, omega))], axis=1)


def softmax(S):
    A = np.exp(S - S.max(axis=1, keepdims=True))
    return A / A.sum(axis=1, keepdims=True)


content = X @ X.T / np.sqrt(d)
future = np.triu(np.ones((n, n), dtype=bool), k=1)
maps = (softmax(np.where(future, -np.inf, content)), softmax(2 * E @ E.T / 4))
fig, axes = plt.subplots(2, 1, figsize=(4.4, 7.2), layout="constrained")
for ax, A, name in zip(axes, maps, ("content, causal mask", "places only")):
    im = ax.imshow(A, cmap="Blues", vmin=0, vmax=1)
    ax.set_xticks(t, tokens, rotation=60)
    ax.set_yticks(t, tokens)
    ax.set(title=name, ylabel="query")
    fig.colorbar(im, ax=ax, shrink=0.8, label="weight")
for i, j in zip(*np.nonzero(future)):  # forbidden: a small cross
    axes[0].plot(j, i, "x", color="0.5", ms=4)
axes[1].set(xlabel="key")
assert np.allclose(maps[0][3, 0], maps[0][3, 3])  # "the" twice
plt.show()
