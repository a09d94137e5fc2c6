def rest(adam, penalty, decay):  # f = 2 (x - 3)²
    x = m = v = 0.0
    for t in range(1, 20_001):
        lr = 0.05 * (1 - t / 20_000)
        g = 4 * (x - 3) + penalty * x
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        size = (v / (1 - 0.999**t)) ** 0.5 + 1e-8
        step = m / (1 - 0.9**t) / size if adam else g
        x = x - lr * (step + decay * x)
    return x


for name, adam in (("gradient descent", False), ("Adam", True)):
    print(f"{name:16}  penalty: {rest(adam, 1, 0):.2f},"
          f"  decay: {rest(adam, 0, 1):.2f}")
