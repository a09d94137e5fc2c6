import numpy as np

rng = np.random.default_rng(0)
n = 100_000
eps = rng.normal(size=n)
for mu in (0, 1, 3):
    x = mu + eps
    print(f"mu = {mu}, derivative {2 * mu}")
    for name, b in (("no baseline", 0), ("mean of f", mu**2 + 1),
                    ("best", mu**2 + 3)):
        g = (x**2 - b) * (x - mu)
        c = mu**2 - b
        print(f"  {name:11} {g.mean():6.3f} +- {g.std() / n**0.5:.3f}"
              f"   variance {g.var():7.2f}, exact"
              f" {c**2 + 6 * c + 8 * mu**2 + 15}")
