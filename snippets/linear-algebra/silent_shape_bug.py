import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
n = 100
x = rng.uniform(-1, 1, size=(n, 1))                  # examples × 1
y = 3 * x + 1 + rng.normal(scale=0.5, size=(n, 1))   # examples × 1
print(f"targets: mean {y.mean():.2f}, variance {y.var():.2f}")


def train(x, y, lr=0.3, steps=40):
    w, b, slopes, losses = 1.0, 0.0, [], []
    for step in range(steps + 1):
        error = w * x + b - y                        # predictions − targets
        slopes.append(w)
        losses.append(np.mean(error**2))
        w -= lr * 2 * np.mean(error * x)
        b -= lr * 2 * np.mean(error)
    return error, slopes, losses, b


fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 2.8),
                                  layout="constrained")
right.scatter(x, y, s=6, color="gray")
ends = np.array([-1.0, 1.0])
for targets, color, style in [(y, "C0", "-"), (y[:, 0], "C1", "--")]:
    error, slopes, losses, b = train(x, targets)
    w, name = slopes[-1], f"targets {targets.shape}"
    print(f"{name}: error {error.shape}, loss {losses[0]:.2f} -> "
          f"{losses[-1]:.2f}, slope {w:z.2f}, intercept {b:.2f}")
    left.plot(slopes, color=color, linestyle=style)
    left.text(40, w - 0.15, name, ha="right", va="top")
    right.plot(ends, w * ends + b, color=color, linestyle=style)
left.set(xlabel="step", ylabel="slope $w$", ylim=(-0.6, 3.4))
right.set(xlabel="$x$", ylabel="$y$")
plt.show()
