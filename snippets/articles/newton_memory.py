units = [784, 128, 10]
n = sum(d * m + m for d, m in zip(units, units[1:]))  # weights and biases
print(f"parameters: {n}")
print(f"gradient, 8 bytes a number: {8 * n / 1e6:.2f} MB")
print(f"Hessian: {8 * n**2 / 1e9:.1f} GB")
