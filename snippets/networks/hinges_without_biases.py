import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(-1, 1, 201)
y = np.cos(3 * x)
for m in (2, 20, 200):
    w = rng.normal(size=m)
    for name, b in (("no biases", np.zeros(m)),
                    ("biases", rng.uniform(-1, 1, size=m) * np.abs(w))):
        A = np.maximum(np.outer(x, w) + b, 0)  # examples × units
        A = np.column_stack([A, np.ones(201)])
        v = np.linalg.lstsq(A, y, rcond=1e-8)[0]
        error = np.sqrt(np.mean((A @ v - y) ** 2))
        print(f"{m:3} units, {name:9}: error {error:.3f}")
