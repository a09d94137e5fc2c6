from math import erf

import numpy as np

z = np.array([2.0, 1.0, 0.0])
p = np.exp(z) / np.exp(z).sum()
x, h = np.linspace(-12, 40, 5201, retstep=True)


def winner(density, F):
    """P(argmax of z + noise = k): integrals by trapezoids."""
    result = []
    for k in range(3):
        others = np.prod([F(x - z[j]) for j in range(3) if j != k], axis=0)
        result.append(h * np.sum(density(x - z[k]) * others))
    return np.array(result)


gumbel = winner(lambda x: np.exp(-x - np.exp(-x)),
                lambda x: np.exp(-np.exp(-x)))
c = np.pi / np.sqrt(6)  # standard deviation of Gumbel noise
normal = winner(lambda x: np.exp(-(x / c)**2 / 2) / (c * np.sqrt(2 * np.pi)),
                lambda x: np.array([(1 + erf(v / c / 2**0.5)) / 2 for v in x]))
print("softmax     ", np.round(p, 4))
print("Gumbel      ", np.round(gumbel, 4))
print("Gaussian    ", np.round(normal, 4))

n = 10_000
U = np.random.default_rng(0).random((n, 3))
draws = np.argmax(z - np.log(-np.log1p(-U)), axis=1)
shares = np.bincount(draws, minlength=3) / n
print("10,000 draws", shares, "+-", np.round(np.sqrt(p * (1 - p) / n), 4))
assert np.allclose(gumbel, p)
