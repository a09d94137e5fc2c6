import numpy as np

k = np.arange(1, 101)
for c in (1.22, 1.36, 1.63):
    limit = 2 * np.sum((-1.0)**(k - 1) * np.exp(-2 * k**2 * c**2))
    print(f"distance above {c}/sqrt(n), n large: {limit:.4f}")

rng = np.random.default_rng(0)
runs, n = 10_000, 100
x = np.sort(rng.exponential(size=(runs, n)), axis=1)
i = np.arange(1, n + 1)


def distance(F):
    """Largest gap between F and the share at or below, or below, x."""
    return np.maximum(i / n - F, F - (i - 1) / n).max(axis=1)


known = distance(1 - np.exp(-x))
fitted = distance(1 - np.exp(-x / x.mean(axis=1, keepdims=True)))
for name, D in (("rate given ", known), ("rate fitted", fitted)):
    share = np.mean(D > 1.36 / n**0.5)
    print(f"{name}, n = {n}: {share:.4f} of {runs} above, "
          f"+- {np.sqrt(share * (1 - share) / runs):.4f}")
