import numpy as np

rng = np.random.default_rng(0)
n = 30
x = 20 + 5 * rng.normal(size=n)  # temperature in degrees
y = 300 + 2 * x + rng.normal(size=n)
x_new, lam = 30.0, 1.0  # lambda of the sum of squares


def forecast(unit, decay_bias):
    X = np.stack([x / unit, np.ones(n)], axis=1)  # examples × (w, b)
    D = np.diag([lam, lam if decay_bias else 0])
    w, b = np.linalg.solve(X.T @ X + D, X.T @ y)
    return w * x_new / unit + b


print(f"truth at 30 degrees {300 + 2 * x_new:.1f}, "
      f"mean of the targets {y.mean():.1f}")
for name, unit in (("degrees", 1), ("1000 degrees", 1000)):
    print(f"x in {name:12}: forecast {forecast(unit, False):.1f}, "
          f"with a decayed bias {forecast(unit, True):.1f}")
