import numpy as np

rng = np.random.default_rng(0)
n = 10_000
x = rng.normal(size=n)


def phi(x):
    return np.exp(-x**2 / 2) / np.sqrt(2 * np.pi)


def compare(name, samples, p, edges):
    """Areas under p by midpoints, and the shares of the samples."""
    middle = (edges[1:] + edges[:-1]) / 2
    area = np.cumsum(p(middle) * np.diff(edges))
    shares = np.searchsorted(np.sort(samples), edges[1:]) / n
    D = np.max(np.abs(shares - area))
    print(f"{name:15} total {area[-1]:.3f}, distance {D:.3f}")


unit = np.linspace(-1, 1, 20_001)
positive = np.linspace(0, 10, 20_001)**2  # finer near 0
print(f"critical value, 5%: {1.36 / n**0.5:.4f}")
compare("tanh x", np.tanh(x),
        lambda z: phi(np.arctanh(z)) / (1 - z**2), unit)
compare("without slope", np.tanh(x),
        lambda z: phi(np.arctanh(z)), unit)
compare("exp x", np.exp(x),
        lambda z: phi(np.log(z)) / z, positive)
compare("x^2", x**2,
        lambda z: 2 * phi(np.sqrt(z)) / (2 * np.sqrt(z)), positive)
compare("x^2, one branch", x**2,
        lambda z: phi(np.sqrt(z)) / (2 * np.sqrt(z)), positive)
