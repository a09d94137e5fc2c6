import matplotlib.pyplot as plt
import numpy as np


def spirals(n, rng):
    y = np.arange(n) % 2
    r = np.sqrt(rng.uniform(0.05, 1, size=n))
    angle = 2 * np.pi * r + np.pi * y
    X = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1)
    X = X + rng.normal(scale=0.12, size=(n, 2))
    rows = rng.permutation(n)
    X, y = X[rows], y[rows]
    return (X - X[:240].mean(axis=0)) / X[:240].std(axis=0), y


rngs = [np.random.default_rng(seed) for seed in range(10)]
X, y = map(np.array, zip(*(spirals(760, rng) for rng in rngs)))
Y = np.eye(2)[y]
order = np.array([[rng.permutation(240) for _ in range(60)] for rng in rngs])
ten = np.arange(10)[:, None]


def forward(theta, X):
    A = [X]
    for W, b in zip(theta[:-2:2], theta[1:-2:2]):
        A.append(np.tanh(A[-1] @ W + b))
    E = np.exp(A[-1] @ theta[-2] + theta[-1])
    return A, E / E.sum(axis=-1, keepdims=True)


def test_probabilities(widths, lr=0.01, decay=0.01):
    rng, theta = np.random.default_rng(100), []
    for d, k in zip(widths, widths[1:]):
        s = np.sqrt(2 / (d + k))
        theta += [rng.normal(scale=s, size=(10, d, k)), np.zeros((10, 1, k))]
    theta[-2] *= 0.1
    m, v, t = [0 * M for M in theta], [0 * M for M in theta], 0
    best, kept = np.full(10, np.inf), np.zeros((10, 400, 2))
    for epoch in range(61):
        P = forward(theta, X[:, 240:])[1]
        held_out = -np.log(np.sum(P * Y[:, 240:], axis=-1)[:, :120]).mean(1)
        kept[held_out < best] = P[held_out < best, 120:]
        best = np.minimum(best, held_out)
        for rows in [] if epoch == 60 else np.split(order[:, epoch], 6, 1):
            A, P = forward(theta, X[ten, rows])
            D, grad, t = (P - Y[ten, rows]) / 40, [], t + 1
            for W, a in zip(theta[-2::-2], A[::-1]):
                grad = [a.transpose(0, 2, 1) @ D, D.sum(1, keepdims=True),
                        *grad]
                D = D @ W.transpose(0, 2, 1) * (1 - a**2)
            m = [0.9 * a + 0.1 * G for a, G in zip(m, grad)]
            v = [0.999 * a + 0.001 * G**2 for a, G in zip(v, grad)]
            theta = [M - lr * (a / (1 - 0.9**t)
                               / (np.sqrt(c / (1 - 0.999**t)) + 1e-8)
                               + decay * M * (i % 2 == 0))
                     for i, (M, a, c) in enumerate(zip(theta, m, v))]
    return kept


fig, (ax, low) = plt.subplots(2, figsize=(5.2, 5.6), layout="constrained",
                              height_ratios=[1, 1.3])
for k, widths in enumerate(([2, 2], [2, 32, 2], [2, 16, 16, 2])):
    P = test_probabilities(widths)
    right = P.argmax(axis=-1) == y[:, 360:]
    share = right.mean(axis=1)
    half = 2.262 * share.std(ddof=1) / np.sqrt(10)
    ax.plot(share, k + np.linspace(-0.2, 0.2, 10), "o", color=f"C{k}",
            markersize=4)
    ax.errorbar(share.mean(), k - 0.36, xerr=half, fmt="|", color="black",
                capsize=4, markersize=9)
ax.set(yticks=range(3), yticklabels=["affine", "32", "16 + 16"],
       xlabel="accuracy on 400 test rows", ylim=(-0.6, 2.5))
sure = P.max(axis=-1)  # of the last model
low.plot([0.5, 1], [0.5, 1], color="gray", linestyle="--", linewidth=1)
for left in np.arange(0.5, 1, 0.1):
    inside = (sure > left) & (sure <= left + 0.1 + 1e-12)
    n, p = inside.sum(), right[inside].mean()
    low.errorbar(sure[inside].mean(), p, 2 * np.sqrt(p * (1 - p) / n),
                 fmt="o", color="C2", capsize=4)
    low.text(sure[inside].mean() + 0.008, p - 0.03, f"{n}", va="top")
low.set(xlabel="confidence", ylabel="share that is right",
        xlim=(0.48, 1.06), ylim=(0.35, 1.03))
plt.show()
