from fractions import Fraction
from itertools import product

w, x = Fraction(1, 2), (1, 1)
noises = list(product((-1, 1), repeat=2))      # equally probable
for lam in (0, 2, 4):
    fits = [sum(a * (w * a + e) for a, e in zip(x, noise))
            / (sum(a * a for a in x) + lam) for noise in noises]
    mean = sum(fits) / 4
    bias = mean - w
    variance = sum((fit - mean) ** 2 for fit in fits) / 4
    # a new target at x = 1, with a new error of -1 or 1
    error = sum((w + e - fit) ** 2 for fit in fits for e in (-1, 1)) / 8
    assert error == 1 + bias**2 + variance
    print(f"lambda {lam}: fits {', '.join(map(str, fits))}; bias {bias}, "
          f"variance {variance}, error {error}")
