from math import erf, exp, log, pi, sqrt, tanh


def sigmoid(z):
    return 1 / (1 + exp(-z))


z = log(3)
s = sigmoid(z)
print(f"sigmoid  {s:.4f}  slope {s * (1 - s):.4f}")
print(f"tanh     {tanh(z):.4f}  slope {1 - tanh(z) ** 2:.4f}")
print(f"from the sigmoid of 2z: {2 * sigmoid(2 * z) - 1:.4f}")
print(f"softplus {log(1 + exp(z)):.4f}  slope {s:.4f}")
print(f"ReLU     {max(z, 0):.4f}  slope 1")
print(f"SiLU     {z * s:.4f}  slope {s + z * s * (1 - s):.4f}")
Phi = (1 + erf(z / sqrt(2))) / 2  # standard normal, up to z
phi = exp(-z * z / 2) / sqrt(2 * pi)
print(f"GELU     {z * Phi:.4f}  slope {Phi + z * phi:.4f}")
assert abs(s - 3 / 4) < 1e-12 and abs(tanh(z) - 4 / 5) < 1e-12
