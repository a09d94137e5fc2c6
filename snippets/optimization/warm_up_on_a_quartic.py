def curvature(theta):  # of f(theta) = theta^4 / 4 + theta^2 / 2
    return 3 * theta**2 + 1


for S in (0, 5, 20):  # steps of linear warm-up to the rate 0.5
    theta = 8.0
    print(f"warm-up over {S} steps")
    for t in range(1, S + 11):
        lr = 0.5 * min(1, t / S) if S else 0.5
        if t <= 3 or t == S + 10:
            print(f"   step {t:2d}: rate {lr:.3f}, 2 / curvature "
                  f"{2 / curvature(theta):.4f}, theta {theta:.4g}")
        theta = theta - lr * (theta**3 + theta)
        if abs(theta) > 1e6:
            print("   diverges")
            break
