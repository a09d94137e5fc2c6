curvature, x0 = 4.0, 1.0                      # f(x) = 2 x^2, minimum at 0
for lr in (0.1, 0.25, 0.4, 0.5, 0.6):
    x, points = x0, [x0]
    for t in range(3):
        x = x - lr * curvature * x
        points.append(x)
    print(f"lr {lr:.2f}  factor {1 - lr * curvature:+.1f}  x",
          *[f"{p:6.3f}" for p in points])
