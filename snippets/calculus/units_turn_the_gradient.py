import numpy as np

rng = np.random.default_rng(0)
km = rng.uniform(1, 9, size=100)
lights = rng.integers(0, 11, size=100)
minutes = 5 + 2 * km + lights + rng.normal(0, 2, size=100)
y = minutes - minutes.mean()

for unit, distance in (("km", km), ("m", 1000 * km)):
    X = np.stack([distance, lights], axis=1)
    X = X - X.mean(axis=0)  # examples × inputs; no bias is needed
    H = X.T @ X / 100
    w_best = np.linalg.solve(H, X.T @ y / 100)
    values = np.linalg.eigvalsh(H)
    lr = 1 / values[-1]  # twice as much would not settle

    w, losses = np.zeros(2), []
    for t in range(1001):
        losses.append(np.mean((X @ w - y) ** 2) / 2)
        grad = X.T @ (X @ w - y) / 100
        if t == 0:
            cosine = -grad @ w_best / np.sqrt(
                (grad @ grad) * (w_best @ w_best))
        w = w - lr * grad
    print(f"distance in {unit}: best weights",
          f"{w_best[0]:.5f}, {w_best[1]:.3f}")
    print(f"  ratio of the eigenvalues of H: {values[-1] / values[0]:.4g}")
    print(f"  first step and minimum:"
          f" {np.degrees(np.arccos(cosine)):.2f} degrees")
    print("  loss after 0, 1, 10, 1000 steps:\n   ",
          "  ".join(f"{losses[t]:.4f}" for t in (0, 1, 10, 1000)))
    floor = np.mean((X @ w_best - y) ** 2) / 2
    print(f"  smallest possible loss: {floor:.4f}")
