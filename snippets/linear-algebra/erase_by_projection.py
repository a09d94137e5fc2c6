import numpy as np

rng = np.random.default_rng(0)
n, d = 400, 6
y = rng.choice([-1.0, 1.0], size=n)             # the concept
mix = rng.normal(size=(d, d))
E = (rng.normal(size=(n, d)) + np.outer(y, [1, 1, 0, 0, 0, 0])) @ mix
E, y = E - E.mean(axis=0), y - y.mean()         # projections: I - 11^T / n


def explained(E):
    fit = E @ np.linalg.lstsq(E, y)[0]
    return fit @ fit / (y @ y)


def without(E, u):
    u = u / np.linalg.norm(u)
    return E - np.outer(E @ u, u)               # E (I - u u^T)


probe = np.linalg.lstsq(E, y)[0]
print(f"all directions:            {explained(E):.3f}")
print(f"without the probe's:       {explained(without(E, probe)):.3f}")
erased = without(E, E.T @ y)
print(f"without that of E^T y:     {explained(erased):.3f}")
assert np.allclose(erased.T @ y, 0)
