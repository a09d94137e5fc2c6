for lr in (0.1, 1.0, 1.1):
    x = 1.0
    for step in range(50):
        x = x - lr * 2 * x  # f = x²
    print(f"lr = {lr}: |x| after 50 steps = {abs(x):.1e}")
