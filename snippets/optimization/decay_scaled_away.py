import numpy as np

lr, lam, steps = 0.001, 0.1, 5000
print(f"(1 - lr lam)**steps = {(1 - lr * lam)**steps:.2f}")
for size in (0.1, 10.0):              # of a gradient that only alternates
    for kind in ("SGD", "Adam + l2", "AdamW"):
        theta, m, v = 1.0, 0.0, 0.0
        for t in range(1, steps + 1):
            g = size * (-1)**t
            if kind == "SGD":
                theta -= lr * (g + lam * theta)
                continue
            decay = lam * theta
            g += decay * (kind == "Adam + l2")
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
            theta -= lr * (step + decay * (kind == "AdamW"))
        print(f"gradients +-{size:4}: {kind:9} leaves {theta:.2f} of 1")
