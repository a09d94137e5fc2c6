from fractions import Fraction

import numpy as np

n, k = 5, 3  # clicks: theta^3 (1 - theta)^2, flat prior
powers = {3: 1, 4: -2, 5: 1}  # theta^3 - 2 theta^4 + theta^5


def integral(shift, low=Fraction(0)):
    """Of theta^shift * theta^3 (1 - theta)^2, from low to 1."""
    return sum(Fraction(c, e + shift + 1) * (1 - low**(e + shift + 1))
               for e, c in powers.items())


evidence = integral(0)
print("evidence", evidence)
print("mean    ", integral(1) / evidence)
print("P(> 1/2)", integral(0, Fraction(1, 2)) / evidence)

theta = (np.arange(100_000) + 0.5) / 100_000  # middles of strips
prior = np.ones_like(theta)
likelihood = theta**k * (1 - theta) ** (n - k)
area = np.mean(prior * likelihood)
posterior = prior * likelihood / area
print(f"by sums: evidence {area:.6f}, "
      f"mean {np.mean(theta * posterior):.4f}, "
      f"P(> 1/2) {np.mean(posterior * (theta > 0.5)):.3f}")
print(f"1/60 = {1 / 60:.6f}, 4/7 = {4 / 7:.4f}, 21/32 = {21 / 32:.3f}; "
      f"highest at {theta[posterior.argmax()]:.3f}")
