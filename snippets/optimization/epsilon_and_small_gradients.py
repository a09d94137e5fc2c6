import numpy as np

for g in (1e-2, 1e-6, 1e-8, 1e-10):   # first step of Adam, divided by lr
    outside, inside = g / (g + 1e-8), g / np.sqrt(g**2 + 1e-8)
    print(f"gradient {g:.0e}: eps outside {outside:.4f},"
          f" inside {inside:.4f}")

for kind in (np.float16, np.float32):
    g, eps = kind(1e-4), kind(1e-8)
    with np.errstate(divide="ignore"):
        step = g / (np.sqrt(g * g) + eps)
    print(f"{kind.__name__}: g**2 = {g * g:.4g}, eps = {eps:.4g},"
          f" step {step:.4g}")
