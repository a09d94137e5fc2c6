from math import comb, exp, factorial

import numpy as np

k, theta, lam = np.arange(80), 0.3, 2.5
a, b, s = -1.0, 3.0, 0.5
h = 1e-4
x = np.arange(-40, 40, h) + h / 2  # midpoints


def binomial(n):
    return np.array([comb(n, i) * theta**i * (1 - theta) ** (n - i)
                     for i in k])


rows = [  # name, values, their weights, mean, variance
    ("Bernoulli", k, binomial(1), theta, theta * (1 - theta)),
    ("binomial", k, binomial(10),
     10 * theta, 10 * theta * (1 - theta)),
    ("Poisson", k, np.array([exp(-lam) * lam**i / factorial(i)
                             for i in range(80)]), lam, lam),
    ("uniform", x, h * ((x > a) & (x < b)) / (b - a),
     (a + b) / 2, (b - a) ** 2 / 12),
    ("exponential", x, h * (x > 0) * lam * np.exp(-lam * np.abs(x)),
     1 / lam, 1 / lam**2),
    ("Laplace", x, h * np.exp(-np.abs(x - 1) / s) / (2 * s),
     1, 2 * s**2),
    ("Gaussian", x, h * np.exp(-((x - 1) / s) ** 2 / 2)
     / (s * np.sqrt(2 * np.pi)), 1, s**2)]
print("                sum: mean, var   formula: mean, var")
for name, v, weight, mean, variance in rows:
    m = weight @ v
    var = weight @ (v - m) ** 2
    print(f"{name:12}  {m:8.4f} {var:8.4f}  {mean:9.4f} {variance:8.4f}")
    assert np.allclose([m, var], [mean, variance], atol=1e-6)
