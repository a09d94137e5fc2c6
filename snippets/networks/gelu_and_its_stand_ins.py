from math import erf

import numpy as np

z = np.linspace(-8, 8, 16001)
Phi = np.array([(1 + erf(v / 2**0.5)) / 2 for v in z])
gelu = z * Phi
u = np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)
by_tanh = z / 2 * (1 + np.tanh(u))
by_sigmoid = z / (1 + np.exp(-1.702 * z))
for name, other in (("tanh", by_tanh), ("sigmoid", by_sigmoid)):
    print(f"largest error with {name}: {np.abs(other - gelu).max():.6f}")
silu = z / (1 + np.exp(-z))
for name, f in (("GELU", gelu), ("SiLU", silu)):
    print(f"{name}: smallest {f.min():.4f} at {z[f.argmin()]:.2f}")
phi = np.exp(-z**2 / 2) / np.sqrt(2 * np.pi)
slope = Phi + z * phi
print(f"GELU slopes from {slope.min():.4f} to {slope.max():.4f}")
s = 1 / (1 + np.exp(-z))
slope = s * (1 + z * (1 - s))
print(f"SiLU slopes from {slope.min():.4f} to {slope.max():.4f}")
