import numpy as np

for lr in (0.0001, 0.001, 0.01, 0.1, 1.0, 10.0):
    rng = np.random.default_rng(0)
    x, m, v = np.full(10_000, 3.0), 0.0, 0.0  # 10,000 runs
    for t in range(1, 201):
        g = x + rng.standard_normal(10_000)  # f = x² / 2, with noise
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        size = np.sqrt(v / (1 - 0.999**t)) + 1e-8
        x = x - lr * m / (1 - 0.9**t) / size
    print(f"lr {lr:7}: mean f after 200 steps {np.mean(x**2 / 2):.2f}"
          f" ± {np.std(x**2 / 2) / 100:.1g}")
