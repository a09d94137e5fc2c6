# f = x**4 / 4 - x**3 / 3 - x**2
for x in (-1.0, 0.0, 2.0):
    slope, f = x**3 - x**2 - 2 * x, x**4 / 4 - x**3 / 3 - x**2
    print(f"x = {x:4.1f}: slope = {slope:.1f}, f = {f:6.3f}")
