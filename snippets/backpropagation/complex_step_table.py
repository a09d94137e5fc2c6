def f(x):
    return x / (1 + x * x)


x = 0.5
slope = (1 - x**2) / (1 + x**2)**2
print(f"slope {slope:.2f}")
print("step h   central   complex")
for h in (1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-14, 1e-30):
    central = (f(x + h) - f(x - h)) / (2 * h)
    step = f(complex(x, h)).imag / h
    errors = [f"{abs(e):.0e}" if abs(e) > 1e-14 else "< 1e-14"
              for e in (central - slope, step - slope)]
    print(f"{h:.0e} {errors[0]:>9} {errors[1]:>9}")
