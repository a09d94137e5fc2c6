import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.eye(2)[[0, 1, 1, 0]]
starts = {
    "zeros: rank 0": (np.zeros((2, 3)), np.zeros((3, 2))),
    "equal: rank 1": (np.full((2, 3), 0.5), np.full((3, 1), 0.5) * [1, -1]),
    "random: rank 3": (rng.normal(size=(2, 3)), rng.normal(size=(3, 2))),
}
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.6), layout="constrained")
for ax, (name, (W1, W2)) in zip(axes, starts.items()):
    b1, b2 = np.zeros(3), np.zeros(2)
    for step in range(21):
        A = np.tanh(X @ W1 + b1)  # examples × units
        E = np.exp(A @ W2 + b2)
        P = E / E.sum(axis=1, keepdims=True)
        D2 = (P - Y) / 4
        D1 = D2 @ W2.T * (1 - A**2)
        W2, b2 = W2 - 0.5 * A.T @ D2, b2 - 0.5 * D2.sum(axis=0)
        W1, b1 = W1 - 0.5 * X.T @ D1, b1 - 0.5 * D1.sum(axis=0)
    assert np.linalg.matrix_rank(A, tol=1e-6) == int(name[-1])
    image = ax.imshow(A, cmap="RdBu", vmin=-1, vmax=1)
    ax.set(title=name, xticks=range(3), xticklabels=[1, 2, 3],
           yticks=range(4), yticklabels=["(0,0)", "(0,1)", "(1,0)", "(1,1)"],
           xlabel="unit")
axes[0].set_ylabel("input")
fig.colorbar(image, ax=axes, label="activation", ticks=[-1, 0, 1])
plt.show()
