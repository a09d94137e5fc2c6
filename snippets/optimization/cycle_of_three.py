import numpy as np

C, lr, steps = 3.0, 0.01, 3000        # gradients 3, -1, -1, 3, -1, -1, ...
for name, beta2, keep_max in (("beta2 0.1", 0.1, False),
                              ("beta2 0.1, AMSGrad", 0.1, True),
                              ("beta2 0.999", 0.999, False)):
    theta, v, v_max = 0.0, 0.0, 0.0
    for t in range(1, steps + 1):
        g = C if t % 3 == 1 else -1.0
        v = beta2 * v + (1 - beta2) * g**2
        v_max = max(v_max, v)
        theta -= lr * g / np.sqrt(v_max if keep_max else v)
        theta = min(1.0, max(-1.0, theta))
    print(f"{name:18}: theta is {theta:.2f}")

v = 0.0
moves = []
for g in [C, -1.0, -1.0] * 20:
    v = 0.1 * v + 0.9 * g**2
    moves.append(-g / np.sqrt(v))
print("moves of a late cycle / lr:", *(f"{x:.4f}" for x in moves[-3:]),
      f"sum {sum(moves[-3:]):.4f}")
