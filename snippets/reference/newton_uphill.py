x = 0.3  # f = x**4 / 4 - x**2 / 2
step = -(x**3 - x) / (3 * x**2 - 1)
before, after = x**4 / 4 - x**2 / 2, (x + step) ** 4 / 4 - (x + step) ** 2 / 2
print(f"f before = {before:.4f}, after = {after:.4f}")
