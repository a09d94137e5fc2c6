import numpy as np

x1, x2 = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
y = np.array([0, 1, 1, 0])
features = {
    "x1, x2      ": np.stack([x1, x2], axis=1),
    "x1, x2, x1x2": np.stack([x1, x2, x1 * x2], axis=1),
}
for name, X in features.items():
    w, b = np.zeros(X.shape[1]), 0.0
    for step in range(5000):
        p = 1 / (1 + np.exp(-(X @ w + b)))  # P(class 1)
        w = w - 0.5 * X.T @ (p - y) / 4
        b = b - 0.5 * (p - y).mean()
    loss = -np.where(y == 1, np.log(p), np.log(1 - p)).mean()
    print(f"{name}  loss {loss:.3f}")
print("weights of the second:", np.round(w, 1).tolist(), "bias", round(b, 1))
