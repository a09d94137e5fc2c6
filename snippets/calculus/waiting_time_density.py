import numpy as np

rate = 5.0  # density 5 exp(-5 x) for x >= 0
x, h = np.linspace(0, 8, 8001, retstep=True)
p = rate * np.exp(-rate * x)


def integral(y):  # trapezoids
    return h * (y.sum() - (y[0] + y[-1]) / 2)


print(f"p(0) = {p[0]:.1f}, total {integral(p):.4f}")
print(f"mean {integral(x * p):.4f}, "
      f"mean of x^2 {integral(x**2 * p):.4f}")
inside = (x >= 0.1 - h / 2) & (x <= 0.3 + h / 2)
print(f"P(0.1 <= X <= 0.3): area {integral(p[inside]):.4f}, "
      f"F {np.exp(-0.5) - np.exp(-1.5):.4f}")

rng = np.random.default_rng(0)
n = 10_000
X = np.sort(-np.log(1 - rng.random(n)) / rate)  # quantiles of uniforms
F = 1 - np.exp(-rate * X)
steps = np.arange(n + 1) / n  # the share of samples jumps at each X
D = max(np.max(steps[1:] - F), np.max(F - steps[:-1]))
print(f"samples: mean {X.mean():.4f} +- {X.std() / n**0.5:.4f}")
print(f"K-S distance {D:.4f}, "
      f"critical value {1.36 / n**0.5:.4f}")
assert D < 1.36 / n**0.5
