import numpy as np


def spirals(n, rng):  # two arms, each the other's mirror image
    y = np.arange(n) % 2
    r = np.sqrt(rng.uniform(0.05, 1, size=n))
    angle = 2 * np.pi * r + np.pi * y
    X = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1)
    return X + rng.normal(scale=0.12, size=(n, 2)), y


def start(widths, rng):  # Xavier; a small last layer
    theta = []
    for d, m in zip(widths, widths[1:]):
        s = np.sqrt(2 / (d + m))
        theta += [rng.normal(scale=s, size=(d, m)), np.zeros(m)]
    theta[-2] *= 0.1
    return theta  # W1, b1, W2, b2, ...


def forward(theta, X):  # activations of every layer, and ln P
    A = [X]
    for W, b in zip(theta[:-2:2], theta[1:-2:2]):
        A.append(np.tanh(A[-1] @ W + b))
    Z = A[-1] @ theta[-2] + theta[-1]
    Z = Z - Z.max(axis=1, keepdims=True)
    return A, Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))


def loss(theta, X, y):
    return -forward(theta, X)[1][np.arange(len(y)), y].mean()


def gradient(theta, X, y):
    A, ln_P = forward(theta, X)
    Delta = (np.exp(ln_P) - np.eye(2)[y]) / len(y)
    grad = []
    for W, a in zip(theta[-2::-2], A[::-1]):  # the last layer first
        grad = [a.T @ Delta, Delta.sum(axis=0)] + grad
        Delta = Delta @ W.T * (1 - a**2)  # wasted at the inputs
    return grad


def check(theta, X, y, rng, h=1e-5):  # along a random direction
    D = [rng.normal(size=M.shape) for M in theta]
    ahead = loss([M + h * V for M, V in zip(theta, D)], X, y)
    back = loss([M - h * V for M, V in zip(theta, D)], X, y)
    slope = sum(np.sum(G * V) for G, V in zip(gradient(theta, X, y), D))
    assert np.isclose((ahead - back) / (2 * h), slope, rtol=1e-5, atol=1e-8)


def train(theta, train_set, held_out, rng, lr=0.01, decay=0.01, B=40,
          patience=15):
    X, y = train_set
    m, v, t = [0 * M for M in theta], [0 * M for M in theta], 0
    best, curve = (np.inf, 0, theta), []
    while len(curve) <= best[1] + patience:  # an epoch
        curve.append((loss(theta, X, y), loss(theta, *held_out)))
        if curve[-1][1] < best[0]:
            best = curve[-1][1], len(curve) - 1, theta
        for rows in np.split(rng.permutation(len(y)), len(y) // B):
            g, t = gradient(theta, X[rows], y[rows]), t + 1
            m = [0.9 * a + 0.1 * G for a, G in zip(m, g)]
            v = [0.999 * a + 0.001 * G**2 for a, G in zip(v, g)]
            theta = [M - lr * (a / (1 - 0.9**t)
                               / (np.sqrt(c / (1 - 0.999**t)) + 1e-8)
                               + decay * M * (M.ndim == 2))
                     for M, a, c in zip(theta, m, v)]
    return best[2], best[1], curve


rng = np.random.default_rng(0)
X, y = spirals(760, rng)
parts = np.split(rng.permutation(760), [240, 360])  # train, held out, test
mu, s = X[parts[0]].mean(axis=0), X[parts[0]].std(axis=0)
sets = [((X[rows] - mu) / s, y[rows]) for rows in parts]
theta = start([2, 16, 16, 2], rng)
check(theta, *sets[0], rng)
print(f"{sum(M.size for M in theta)} parameters, gradient checked")
theta, epoch, curve = train(theta, sets[0], sets[1], rng)
for e in sorted({0, 1, 5, 10, 20, epoch, len(curve) - 1}):
    print(f"epoch {e:2d}: training {curve[e][0]:.4f}, "
          f"held out {curve[e][1]:.4f}")
X, y = sets[2]
ln_P = forward(theta, X)[1]
guess = ln_P.argmax(axis=1)
print(f"kept epoch {epoch}; test: loss {loss(theta, X, y):.4f}, "
      f"accuracy {np.mean(guess == y):.4f}, "
      f"mean confidence {np.exp(ln_P.max(axis=1)).mean():.4f}")
n, z, p = len(y), 1.96, np.mean(guess == y)
half = z / (n + z**2) * np.sqrt(n * p * (1 - p) + z**2 / 4)
middle = (n * p + z**2 / 2) / (n + z**2)
print(f"Wilson interval {middle - half:.3f} to {middle + half:.3f}")
print("confusion, true × named:",
      [[int(np.sum((y == a) & (guess == b))) for b in (0, 1)]
       for a in (0, 1)])
