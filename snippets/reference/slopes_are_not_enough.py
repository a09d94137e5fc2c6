def f(x1, x2):
    return x1 * x2 / (x1 * x1 + x2 * x2) if (x1, x2) != (0, 0) else 0.0


h = 1e-3
print("partial derivatives at 0:", (f(h, 0) - f(0, 0)) / h,
      (f(0, h) - f(0, 0)) / h)
for t in (1e-1, 1e-4, 1e-8):
    print(f"f({t:g}, {t:g}) = {f(t, t)}")
