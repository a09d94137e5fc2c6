def error(lr, B):  # expected, squared, after 400 examples; f = x² / 2
    E = 1.0
    for step in range(400 // B):  # one row has gradient noise of variance 1
        E = (1 - lr) ** 2 * E + lr**2 / B
    return f"{E:.2g}"


print("batch   kept   scaled  cut off")
for B in (1, 10, 100):
    print(f"{B:5} {error(0.05, B):>6} {error(0.05 * B, B):>8}"
          f" {error(min(0.05 * B, 1.0), B):>8}")
