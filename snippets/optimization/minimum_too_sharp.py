import numpy as np

for lr in (0.05, 0.15, 0.2, 0.3):
    w, losses = np.array([0.5, 4.0]), []
    for t in range(1000):
        r = w[0] * w[1] - 1                   # f = r^2 / 2
        losses.append(r**2 / 2)
        if losses[-1] > 1e9:
            break
        w = w - lr * r * w[::-1]
    print(f"lr {lr:.2f}, 2/lr {2 / lr:5.2f}: f",
          *[f"{v:.3f}" for v in losses[:4]])
    if t == 999:
        print(f"  end ({w[0]:.3f}, {w[1]:.3f}), curvature {w @ w:.2f}")
        assert losses[-1] < 1e-20 and w @ w < 2 / lr
    else:
        print("  runs off")
