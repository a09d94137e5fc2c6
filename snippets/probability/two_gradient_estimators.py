import numpy as np

rng = np.random.default_rng(0)
n = 100_000
cases = (("x^2", lambda x: x**2, lambda x: 2 * x, (0, 1, 3)),
         ("sin 3x", lambda x: np.sin(3 * x), lambda x: 3 * np.cos(3 * x),
          (0,)))
for name, f, slope, means in cases:
    for mu in means:
        x = mu + rng.normal(size=n)
        if name == "x^2":
            exact = f"{2 * mu}, variances 4 and {mu**4 + 14 * mu**2 + 15}"
        else:
            exact = f"{3 * np.exp(-4.5):.4f}"
        print(f"{name}, mu = {mu}: exact {exact}")
        for kind, g in (("reparameterized", slope(x)),
                        ("score", f(x) * (x - mu))):
            print(f"  {kind:15} {g.mean():7.3f} +-"
                  f" {g.std() / np.sqrt(n):.3f}, variance {g.var():7.2f}")
