from itertools import combinations

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])  # XOR


def train(seed, units=3, scale=1.0, lr=0.5, steps=60):
    rng = np.random.default_rng(seed)
    W1, b1 = scale * rng.normal(size=(2, units)), np.zeros(units)
    W2, b2 = scale * rng.normal(size=(units, 1)), np.zeros(1)
    for _ in range(steps):
        A1 = np.tanh(X @ W1 + b1)
        D2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - y) / 4
        D1 = D2 @ W2.T * (1 - A1**2)
        W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)
        W2, b2 = W2 - lr * A1.T @ D2, b2 - lr * D2.sum(axis=0)
    z = np.tanh(X @ W1 + b1) @ W2 + b2
    return np.log1p(np.exp((1 - 2 * y) * z)).mean()


base = np.array([train(seed) for seed in range(8)])
print(f"base     : mean {base.mean():.4f}", np.sort(base).round(2))
sets = np.array(list(combinations(range(16), 8)))  # labeled "base"
rng, B = np.random.default_rng(0), 999
for name, seeds, change in (("4 units  ", range(8, 16), {"units": 4}),
                            ("scale 1.5", range(16, 24), {"scale": 1.5})):
    new = np.array([train(seed, **change) for seed in seeds])
    print(f"{name}: mean {new.mean():.4f}", np.sort(new).round(2))
    T, pooled = base.mean() - new.mean(), np.concatenate([base, new])
    values = 2 * (pooled[sets].mean(axis=1) - pooled.mean())
    count = np.sum(abs(values) >= abs(T) - 1e-9)
    flat = rng.permuted(np.tile(pooled, (B, 1)), axis=1)
    values = flat[:, :8].mean(axis=1) - flat[:, 8:].mean(axis=1)
    b = np.sum(abs(values) >= abs(T) - 1e-9)
    print(f"  T = {T:.4f}, p = {count}/{len(sets)} = "
          f"{count / len(sets):.4f}, by {B} random: {(1 + b) / (1 + B):.3f}")
