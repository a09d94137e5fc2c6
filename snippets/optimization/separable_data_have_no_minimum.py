import numpy as np

x, lr = np.array([-2.0, -1.0, 1.0, 2.0]), 1.0
names = "overlap", "separable", "separable, penalty 0.01"
Y = np.array([[0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 1, 1]])  # one run a row
penalty, w = np.array([0, 0, 0.01]), np.zeros(3)
lines = [[name] for name in names]
for t in range(10001):
    z = w[:, None] * x
    if t in (100, 1000, 10000):
        loss = np.mean(np.log1p(np.exp(z)) - Y * z, axis=1)
        for i, line in enumerate(lines):
            line.append(f"  after {t:5d} steps  w {w[i]:6.3f}"
                        f"  loss {loss[i]:.5f}")
    p = 1 / (1 + np.exp(-z))
    w = w - lr * (np.mean((p - Y) * x, axis=1) + penalty * w)
print("\n".join(text for line in lines for text in line))
