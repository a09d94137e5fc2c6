theta = -20.0
for t, y in enumerate((5, 1, 0), start=1):
    theta = theta - (1 / t) * (theta - y)  # gradient of (theta - y)^2 / 2
    print(f"rate 1/{t}: theta {theta:.4f}")

print("rate c/t, curvature 1, noise of variance 4, start at distance 23:")
print("expected squared distance from the minimum, exact, after")
for c in (2, 1, 0.25):
    mean, v = 23.0, 0.0  # of the distance
    shown = []
    for t in range(1, 10_001):
        mean, v = (1 - c / t) * mean, (1 - c / t) ** 2 * v + 4 * (c / t) ** 2
        if t in (100, 1000, 10_000):
            shown.append(f"{t}: {mean**2 + v:.4f}")
    print(f"   c = {c:4.2f}   ", "   ".join(shown))
