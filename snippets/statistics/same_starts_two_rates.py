from itertools import combinations, product

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])  # XOR


def train(seed, lr, steps=60):
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(size=(2, 3)), np.zeros(3)
    W2, b2 = rng.normal(size=(3, 1)), np.zeros(1)
    for _ in range(steps):
        A1 = np.tanh(X @ W1 + b1)
        D2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - y) / 4
        D1 = D2 @ W2.T * (1 - A1**2)
        W1, b1 = W1 - lr * X.T @ D1, b1 - lr * D1.sum(axis=0)
        W2, b2 = W2 - lr * A1.T @ D2, b2 - lr * D2.sum(axis=0)
    z = np.tanh(X @ W1 + b1) @ W2 + b2
    return np.log1p(np.exp((1 - 2 * y) * z)).mean()


slow = np.array([train(seed, 0.5) for seed in range(8)])
fast = np.array([train(seed, 0.55) for seed in range(8)])
D = slow - fast
print("slow", slow.round(3))
print("fast", fast.round(3))
print("D   ", D.round(3))
flips = np.array(list(product((1, -1), repeat=8))) @ D
count = np.sum(abs(flips) >= abs(D.sum()) - 1e-9)
print(f"sign flips: p = {count}/{len(flips)} = {count / len(flips):.4f}")
pooled = np.concatenate([slow, fast])
sets = np.array(list(combinations(range(16), 8)))
values = 2 * (pooled[sets].mean(axis=1) - pooled.mean())
count = np.sum(abs(values) >= abs(D.mean()) - 1e-9)
print(f"pairs torn: p = {count}/{len(sets)} = {count / len(sets):.4f}")
