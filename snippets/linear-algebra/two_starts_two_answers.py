import numpy as np

rng = np.random.default_rng(0)
n = 400
work, travel = rng.normal(size=(2, n))                  # hours, centered
X = np.stack([work, travel, work + travel], axis=1)     # examples × inputs
y = (work - travel + rng.normal(size=n) > 0) * 1.0      # classes 0 and 1


def train(w, lr=0.5, steps=2000):
    for step in range(steps):
        p = 1 / (1 + np.exp(-X @ w))                    # P(class 1)
        w = w - lr * X.T @ (p - y) / n
    return w, 1 / (1 + np.exp(-X @ w))


results = []
for seed in (1, 3):
    start = np.random.default_rng(seed).normal(scale=2, size=3)
    w, p = train(start)
    results.append((w, p))
    print(f"seed {seed}: weights       {w.round(2)}")
    print(f"        probabilities {p[:3].round(3)} ...")
(w, p), (v, q) = results
assert np.max(np.abs(p - q)) < 1e-9
print("difference of the weights:", (w - v).round(2))
