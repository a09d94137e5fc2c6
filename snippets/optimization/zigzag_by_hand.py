import numpy as np

H = np.diag([1.0, 9.0])                       # f(x) = x.H.x / 2


def path(lr, steps=3):
    x = np.array([9.0, 1.0])
    for t in range(steps):
        g = H @ x
        print(f"  x ({x[0]:.4f}, {x[1]:7.4f})  f {x @ H @ x / 2:7.4f}"
              f"  g ({g[0]:.4f}, {g[1]:7.4f})"
              f"  g.g / g.H.g {g @ g / (g @ H @ g):.4f}")
        x = x - lr * g


for lr in (0.2, 1 / 9):
    print(f"lr {lr:.4f}, factors {1 - lr:.4f} and {1 - 9 * lr:.4f}:")
    path(lr)
