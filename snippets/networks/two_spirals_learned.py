import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
y = np.arange(760) % 2
r = np.sqrt(rng.uniform(0.05, 1, size=760))
angle = 2 * np.pi * r + np.pi * y
X = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1)
X = X + rng.normal(scale=0.12, size=(760, 2))
parts = np.split(rng.permutation(760), [240, 360])
mu, s = X[parts[0]].mean(axis=0), X[parts[0]].std(axis=0)
(X1, y1), (X2, y2), (X3, y3) = [((X[p] - mu) / s, y[p]) for p in parts]

theta = []
for d, k in ((2, 16), (16, 16), (16, 2)):
    theta += [rng.normal(scale=np.sqrt(2 / (d + k)), size=(d, k)),
              np.zeros(k)]
theta[-2] *= 0.1
for M in theta:
    rng.normal(size=M.shape)  # the direction of the gradient check


def forward(X, theta):
    A = [X]
    for W, b in zip(theta[:-2:2], theta[1:-2:2]):
        A.append(np.tanh(A[-1] @ W + b))
    E = np.exp(A[-1] @ theta[-2] + theta[-1])
    return A, E / E.sum(axis=1, keepdims=True)


def loss(X, y, theta):
    return -np.log(forward(X, theta)[1][np.arange(len(y)), y]).mean()


m, v = [0 * M for M in theta], [0 * M for M in theta]
t, curve, kept = 0, [], []
for epoch in range(55):
    curve.append((loss(X1, y1, theta), loss(X2, y2, theta)))
    kept.append(theta)
    for rows in np.split(rng.permutation(240), 6):
        A, P = forward(X1[rows], theta)
        D, g, t = (P - np.eye(2)[y1[rows]]) / 40, [], t + 1
        for W, a in zip(theta[-2::-2], A[::-1]):
            g = [a.T @ D, D.sum(axis=0)] + g
            D = D @ W.T * (1 - a**2)
        m = [0.9 * a + 0.1 * G for a, G in zip(m, g)]
        v = [0.999 * a + 0.001 * G**2 for a, G in zip(v, g)]
        theta = [M - 0.01 * (a / (1 - 0.9**t)
                             / (np.sqrt(c / (1 - 0.999**t)) + 1e-8)
                             + 0.01 * M * (M.ndim == 2))
                 for M, a, c in zip(theta, m, v)]
curve = np.array(curve)
best = int(curve[:, 1].argmin())

fig, (ax, low) = plt.subplots(2, figsize=(5.2, 6.4), layout="constrained",
                              height_ratios=[2, 1])
u = np.linspace(-2.6, 2.6, 131)
grid = np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2)
p = forward(grid, kept[best])[1][:, 1].reshape(131, 131)
ax.contourf(u, u, p, [0.5, 1], colors=["C1"], alpha=0.22)
ax.contour(u, u, p, [0.5], colors=["C1"], linewidths=1.5)
ax.contour(u, u, p, [0.1, 0.9], colors=["gray"], linewidths=0.8,
           linestyles="dashed")
X3, y3 = X3[::2], y3[::2]  # half of the test rows, to see more
wrong = forward(X3, kept[best])[1].argmax(axis=1) != y3
for k, marker in ((0, "o"), (1, "s")):
    ax.plot(*X3[y3 == k].T, marker, color=f"C{k}", markersize=3)
ax.plot(*X3[wrong].T, "o", mfc="none", mec="black", markersize=8)
ax.set(xlabel="$x_1$, standardized", ylabel="$x_2$, standardized",
       aspect="equal")
low.plot(curve[:, 0], "C0--")
low.plot(curve[:, 1], "C2")
low.plot(best, curve[best, 1], "o", color="C2")
low.text(best - 1, curve[best, 1] + 0.12, f"kept: epoch {best}", ha="center")
low.text(45, 0.04, "training", color="C0", ha="center", va="top")
low.text(13, 0.47, "held out", color="C2")
low.axhline(np.log(2), color="gray", linewidth=0.8, linestyle=":")
low.text(54, 0.68, r"$\ln 2$", ha="right", va="top", color="gray")
low.set(xlabel="epoch", ylabel="loss $L$", ylim=(-0.04, 0.75))
plt.show()
