import numpy as np

beta, v = 0.9, 0.0
for t in range(1, 31):
    v = beta * v + (1 - beta) * 1.0   # the square is 1 each time
    if t in (1, 2, 3, 10, 30):
        print(f"step {t:2d}: v = {v:.4f}, corrected {v / (1 - beta**t):.4f}")

# g is 3 or -1 with probability 1/2, so the mean of g**2 is 5: all paths
squares = np.array(np.meshgrid(*[[9.0, 1.0]] * 6)).reshape(6, -1)
v = np.zeros(squares.shape[1])
for t, square in enumerate(squares, start=1):
    v = beta * v + (1 - beta) * square
v_hat = v / (1 - beta**6)
print(f"{v.size} paths of 6 steps: mean of v {v.mean():.4f},"
      f" of v_hat {v_hat.mean():.4f}, of its root {np.sqrt(v_hat).mean():.4f}")
print(f"root of 5: {np.sqrt(5):.4f}")
