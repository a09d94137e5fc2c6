import numpy as np

rng = np.random.default_rng(0)
d, m, repeats = 100, 300, 200
x, delta = rng.normal(size=d), rng.normal(size=m)

print("d = 100 inputs, m = 300 units: factors of the mean square")
print("variance      forward d s^2   measured   backward m s^2   measured")
for name, s2 in (("1/d", 1 / d), ("1/m", 1 / m), ("2/(d + m)", 2 / (d + m))):
    forward, backward = [], []
    for _ in range(repeats):
        r = np.sqrt(3 * s2)                    # uniform on (-r, r)
        W = rng.uniform(-r, r, size=(d, m))    # inputs × units
        forward.append(np.mean((x @ W) ** 2) / np.mean(x**2))
        backward.append(np.mean((W @ delta) ** 2) / np.mean(delta**2))
    for values, exact in ((forward, d * s2), (backward, m * s2)):
        error = np.std(values, ddof=1) / np.sqrt(repeats)
        assert abs(np.mean(values) - exact) < 3 * error
    print(f"{name:10} {d * s2:15.3f} {np.mean(forward):12.2f}"
          f" {m * s2:14.3f} {np.mean(backward):12.2f}")
