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
Y = np.eye(2)[y]                           # seeds × examples × classes
order = np.array([[rng.permutation(240) for _ in range(60)] for rng in rngs])
ten = np.arange(10)[:, None]


def forward(theta, X):  # ten networks at once
    A = [X]
    for W, b in zip(theta[:-2:2], theta[1:-2:2]):
        A.append(np.tanh(A[-1] @ W + b))
    E = np.exp(A[-1] @ theta[-2] + theta[-1])
    return A, E / E.sum(axis=-1, keepdims=True)


def accuracies(widths, lr=0.01, decay=0.01):
    rng, theta = np.random.default_rng(100), []
    for d, k in zip(widths, widths[1:]):
        s = np.sqrt(2 / (d + k))
        theta += [rng.normal(scale=s, size=(10, d, k)), np.zeros((10, 1, k))]
    theta[-2] *= 0.1
    m, v, t = [0 * M for M in theta], [0 * M for M in theta], 0
    best, right = np.full(10, np.inf), np.zeros(10)
    for epoch in range(61):
        P = forward(theta, X[:, 240:])[1]  # held out, then test
        held_out = -np.log(np.sum(P * Y[:, 240:], axis=-1)[:, :120]).mean(1)
        test = (P.argmax(axis=-1) == y[:, 240:])[:, 120:].mean(axis=1)
        right = np.where(held_out < best, test, right)
        best = np.minimum(best, held_out)
        for rows in [] if epoch == 60 else np.split(order[:, epoch], 6, 1):
            A, P = forward(theta, X[ten, rows])
            Delta, grad, t = (P - Y[ten, rows]) / 40, [], t + 1
            for W, a in zip(theta[-2::-2], A[::-1]):
                grad = [a.transpose(0, 2, 1) @ Delta,
                        Delta.sum(1, keepdims=True)] + grad
                Delta = Delta @ W.transpose(0, 2, 1) * (1 - a**2)
            m = [0.9 * a + 0.1 * G for a, G in zip(m, grad)]
            v = [0.999 * a + 0.001 * G**2 for a, G in zip(v, grad)]
            theta = [M - lr * (a / (1 - 0.9**t)
                               / (np.sqrt(c / (1 - 0.999**t)) + 1e-8)
                               + decay * M * (i % 2 == 0))
                     for i, (M, a, c) in enumerate(zip(theta, m, v))]
    return right


def report(name, values):
    se = values.std(ddof=1) / np.sqrt(10)
    print(f"{name:15} mean {values.mean():.4f}, s {values.std(ddof=1):.4f}, "
          f"t interval {values.mean() - 2.262 * se:.3f} to "
          f"{values.mean() + 2.262 * se:.3f}")


models = {"affine": [2, 2], "32 units": [2, 32, 2],
          "16 + 16 units": [2, 16, 16, 2]}
right = {name: accuracies(widths) for name, widths in models.items()}
for name, values in right.items():
    print(f"{name:15} wrong of 400:",
          *(f"{round(400 * (1 - v)):2d}" for v in values))
for name, values in right.items():
    report(name, values)
report("16 + 16 less 32", right["16 + 16 units"] - right["32 units"])
