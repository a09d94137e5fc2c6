import numpy as np

rng = np.random.default_rng(0)
n = 50
width = rng.normal(size=n)                    # in meters, from a mean
height = 0.5 * width + rng.normal(size=n)
y = 2 * width + height + 0.1 * rng.normal(size=n)


def loss_after(X, lr, steps=200):
    w = np.zeros(2)
    for step in range(steps):
        r = X @ w - y
        if np.mean(r**2) / 2 > 1e9:
            return "runs off"
        w = w - lr * X.T @ r / n
    return f"{np.mean((X @ w - y)**2) / 2:8.4f}"


in_m = np.stack([width, height], axis=1)
in_mm = np.stack([width, 1000 * height], axis=1)
print("rate   both in m   height in mm")
for k in range(-8, 2):
    print(f"1e{k:+d}   {loss_after(in_m, 10.0**k):8s}"
          f"    {loss_after(in_mm, 10.0**k):8s}")
for X in (in_m, in_mm):
    w = np.linalg.lstsq(X, y)[0]
    print(f"smallest loss {np.mean((X @ w - y)**2) / 2:.4f} at w",
          *w.round(5))
