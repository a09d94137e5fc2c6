from math import erf

import numpy as np

rng = np.random.default_rng(0)
n = 100_000
r = np.sqrt(-2 * np.log(1 - rng.random(n)))
theta = 2 * np.pi * rng.random(n)
x, y = r * np.cos(theta), r * np.sin(theta)
steps = np.arange(n + 1) / n  # shares below each sorted sample
for name, v in (("x", x), ("y", y), ("(x + y) / sqrt(2)", (x + y) / 2**0.5),
                ("r", r)):
    v = np.sort(v)
    Phi = np.array([(1 + erf(t / 2**0.5)) / 2 for t in v])
    D = max(np.max(steps[1:] - Phi), np.max(Phi - steps[:-1]))
    print(f"{name:17}: distance from Phi {D:.4f}")
print(f"critical value, 5%: {1.36 / n**0.5:.4f}")
