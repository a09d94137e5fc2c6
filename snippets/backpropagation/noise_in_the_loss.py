import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(20, 5)), rng.normal(size=20)
w = rng.normal(size=5)


def loss_and_grad(w, seed):                    # half of the inputs dropped
    keep = np.random.default_rng(seed).random(X.shape) < 0.5
    r = (X * keep / 0.5) @ w - y
    return np.mean(r**2), 2 / len(X) * (X * keep / 0.5).T @ r


grad = loss_and_grad(w, seed=1)[1]
e = np.eye(5)[0]
for h in (1e-2, 1e-3, 1e-4):
    slopes = []
    for seeds in ((1, 1), (2, 3)):             # same mask, or two masks
        up = loss_and_grad(w + h * e, seeds[0])[0]
        down = loss_and_grad(w - h * e, seeds[1])[0]
        slopes.append((up - down) / (2 * h))
    print(f"h {h:.0e}: same mask {slopes[0]:.4f}, "
          f"two masks {slopes[1]:.1f}")
print(f"backward pass, first entry: {grad[0]:.4f}")
