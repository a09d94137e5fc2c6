import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])  # XOR
seeds, units, lr = 3000, 3, 0.5
W1 = rng.normal(size=(seeds, 2, units))  # a network for each seed
b1 = np.zeros((seeds, 1, units))
W2 = rng.normal(size=(seeds, units, 1))
b2 = np.zeros((seeds, 1, 1))
for step in range(50):
    A1 = np.tanh(X @ W1 + b1)
    D2 = (1 / (1 + np.exp(-(A1 @ W2 + b2))) - y) / 4
    D1 = D2 @ W2.transpose(0, 2, 1) * (1 - A1**2)
    W2 = W2 - lr * A1.transpose(0, 2, 1) @ D2
    b2 = b2 - lr * D2.sum(axis=1, keepdims=True)
    W1 = W1 - lr * X.T @ D1
    b1 = b1 - lr * D1.sum(axis=1, keepdims=True)
z = np.tanh(X @ W1 + b1) @ W2 + b2
losses = np.log1p(np.exp((1 - 2 * y) * z)).mean(axis=(1, 2))
truth = losses.mean()
print(f"3000 networks: mean loss {truth:.3f}, "
      f"standard deviation {losses.std():.3f}")

for n, factor in ((3, 1.96), (5, 1.96), (10, 1.96), (3, 4.303)):
    groups = rng.choice(losses, size=(100_000, n))  # reports × seeds
    half = factor * groups.std(axis=1, ddof=1) / np.sqrt(n)
    share = np.mean(abs(groups.mean(axis=1) - truth) <= half)
    print(f"{n:2d} seeds, factor {factor:5.3f}: "
          f"{share:.3f} of the intervals contain the mean")
print(f"standard error of a share: at most {0.5 / 100_000**0.5:.4f}")
