import numpy as np

x = np.array([1, 2, 3, 4])
y = 2 * x  # the best weight is 2
c = 2 * np.mean(x**2)  # second derivative of the loss
print(f"c = {c:.0f}, 2/c = {2 / c:.4f}")

for lr in (0.1, 0.2):
    w, losses, weights = 0.0, [], []
    for step in range(4):
        weights.append(w)
        losses.append(np.mean((w * x - y) ** 2))
        w = w - lr * np.mean(2 * (w * x - y) * x)
    print(f"lr {lr}: w", *[f"{w:.2f}" for w in weights],
          " loss", *[f"{value:.2f}" for value in losses])
    factor = (1 - lr * c) ** 2
    assert np.allclose(np.diff(np.log(losses)), np.log(factor))
