import numpy as np

x, y, t = -1.0, 3.0, 0.25
z = (1 - t) * x + t * y
print(f"at {z}: chord {(1 - t) * x**2 + t * y**2}, graph {z**2}")
print(f"at {y}: tangent {x**2 + 2 * x * (y - x)}, graph {y**2}")

rng = np.random.default_rng(0)
x, y = rng.uniform(-3, 3, size=(2, 1000))     # 1000 pairs
t = rng.uniform(0, 1, size=1000)
functions = {                                 # f, f', f''
    "softplus": (lambda x: np.log1p(np.exp(x)),
                 lambda x: 1 / (1 + np.exp(-x)),
                 lambda x: 1 / (2 + np.exp(x) + np.exp(-x))),
    "x^4": (lambda x: x**4, lambda x: 4 * x**3, lambda x: 12 * x**2),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x)**2,
             lambda x: -2 * np.tanh(x) * (1 - np.tanh(x)**2)),
}
print("in order  chord  tangent  curvature")
for name, (f, slope, curvature) in functions.items():
    chord = (1 - t) * f(x) + t * f(y) - f((1 - t) * x + t * y)
    tangent = f(y) - f(x) - slope(x) * (y - x)
    shares = [np.mean(gap > -1e-12) for gap in (chord, tangent, curvature(x))]
    print(f"{name:>8}  {shares[0]:5.2f}  {shares[1]:7.2f}  {shares[2]:9.2f}")
