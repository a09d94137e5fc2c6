import numpy as np

curvatures = np.array([1.0, 4.0])
for beta in (0.0, 0.1, 0.9):
    errors = {}
    for lr in np.linspace(0.01, 0.95, 95).round(2):
        x, v = np.ones(2), np.zeros(2)
        for step in range(20):
            v = beta * v - lr * curvatures * x
            x = x + v
        errors[lr] = np.linalg.norm(x)
    lr = min(errors, key=errors.get)
    print(f"beta {beta}: best lr {lr:.2f}, error {errors[lr]:.1e}")
