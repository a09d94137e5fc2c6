"""Claims of probability/limit-theorems, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product
from math import inf, pi, prod, sqrt

import numpy as np
from scipy import integrate, stats

from book.claims import claim


@claim(
    "weak-law-by-chebyshev",
    states=lambda n, variance, delta: (variance / n, variance / (n * delta**2)),
    mutants={
        "the variance divided twice by n": lambda n, variance, delta: (variance / n**2, variance / (n * delta**2)),
        "the variance of one number": lambda n, variance, delta: (variance, variance / (n * delta**2)),
        "n - 1 for n": lambda n, variance, delta: (variance / max(n - 1, 1), variance / (n * delta**2)),
        "a bound with the standard error": lambda n, variance, delta: (variance / n, variance / (n**2 * delta**2)),
        "delta not squared": lambda n, variance, delta: (variance / n, variance / (n * delta)),
        "a bound like n to the power -3/2": lambda n, variance, delta: (
            variance / n,
            variance / (n * delta**2) / Fraction(n**0.5),
        ),
        "a bound smaller by a tenth": lambda n, variance, delta: (
            variance / n,
            Fraction(9, 10) * variance / (n * delta**2),
        ),
    },
)
def test_weak_law_by_chebyshev(formula):
    """Exact sums over all outcomes in fractions: independent numbers, and uncorrelated ones that reach the bound."""
    third = Fraction(1, 3)
    die = {Fraction(k): Fraction(1, 6) for k in range(1, 7)}
    ends = {Fraction(-3): Fraction(1, 18), Fraction(0): Fraction(8, 9), Fraction(3): Fraction(1, 18)}
    near = {x / 9: p for x, p in ends.items()}
    skewed = {Fraction(-1): 2 * third, Fraction(2): third}
    joints = []
    coin = {Fraction(-1): Fraction(1, 2), Fraction(1): Fraction(1, 2)}
    sure = {Fraction(7): Fraction(1)}  # variance 0
    for law, n in ((die, 1), (die, 3), (skewed, 2), (skewed, 6), (ends, 1), (ends, 4), (near, 1), (coin, 2), (sure, 2)):
        outcomes = product(law.items(), repeat=n)
        joints.append([([x for x, _ in o], prod((p for _, p in o), start=Fraction(1))) for o in outcomes])
    signs = [(Fraction(a), Fraction(b)) for a in (-1, 1) for b in (-1, 1)]
    joints.append([([a, b, a * b], Fraction(1, 4)) for a, b in signs])  # pairwise independent, not independent
    rows = [[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]  # a Hadamard matrix, with both signs
    joints.append([([Fraction(sign * v) for v in row], Fraction(1, 8)) for row in rows for sign in (-1, 1)])
    reached = set()
    for joint in joints:
        n = len(joint[0][0])
        mean = sum(p * x[0] for x, p in joint)
        variance = sum(p * (x[0] - mean) ** 2 for x, p in joint)
        for i in range(n):  # the assumptions
            assert sum(p * x[i] for x, p in joint) == mean
            for j in range(n):
                covariance = sum(p * (x[i] - mean) * (x[j] - mean) for x, p in joint)
                assert covariance == (variance if i == j else 0)
        for delta in (Fraction(1, 3), Fraction(1), Fraction(3, 2), Fraction(3)):
            square, bound = formula(n, variance, delta)
            assert sum(p * (sum(x) / n - mean) ** 2 for x, p in joint) == square
            far = sum(p for x, p in joint if abs(sum(x) / n - mean) >= delta)
            assert far <= bound
            if far == bound > 0:
                reached.add(n)
    assert reached == {1, 2, 4}  # so no smaller bound holds there


@claim(
    "mean-of-cauchy-numbers",
    states=lambda x, n: 1 / (pi * (1 + x**2)),  # density of the mean of n; of the quotient for n = 0
    mutants={
        "the width falls like 1 over the root of n": lambda x, n: sqrt(max(n, 1)) / (pi * (1 + max(n, 1) * x**2)),
        "the width falls like 1/n": lambda x, n: max(n, 1) / (pi * (1 + max(n, 1) ** 2 * x**2)),
        "the width grows like the root of n": lambda x, n: 1 / (pi * sqrt(max(n, 1)) * (1 + x**2 / max(n, 1))),
        "normal in the end": lambda x, n: 1 / (pi * (1 + x**2)) if n < 3 else stats.norm.pdf(x),
        "a quotient is normal": lambda x, n: 1 / (pi * (1 + x**2)) if n else stats.norm.pdf(x),
    },
)
def test_mean_of_cauchy_numbers(density):
    """SciPy integrates convolutions, from n to n + 1, and the mixture over the lower number of a quotient."""
    for y in (-2.0, -0.4, 0.0, 0.7, 3.0):
        quotient = 2 * integrate.quad(lambda v, y=y: v * stats.norm.pdf(y * v) * stats.norm.pdf(v), 0, inf)[0]
        assert abs(quotient - density(y, 0)) < 1e-8
        assert abs(stats.cauchy.pdf(y) - density(y, 1)) < 1e-12
        for n in range(1, 8):  # the mean of n + 1 is (n M + X) / (n + 1) with the mean M of n

            def integrand(m, y=y, n=n):
                return density(m, n) * stats.cauchy.pdf((n + 1) * y - n * m) * (n + 1)

            peaks = sorted({0.0, (n + 1) * y / n})
            total = integrate.quad(integrand, -60, 60, points=peaks, limit=400)[0]
            total += integrate.quad(integrand, -inf, -60)[0] + integrate.quad(integrand, 60, inf)[0]
            assert abs(total - density(y, n + 1)) < 1e-6


def largest_gap(n, law):
    """Between the normal and n standardized numbers: successes with probability `law`, or exponential ones."""
    if law == "exponential":
        z = np.linspace(-5, 5, 4001)
        return np.max(np.abs(stats.gamma.cdf(n + np.sqrt(n) * z, n) - stats.norm.cdf(z)))
    k = np.arange(n + 1)
    normal = stats.norm.cdf((k - n * law) / np.sqrt(n * law * (1 - law)))
    at, before = stats.binom.cdf(k, n, law), stats.binom.cdf(k - 1, n, law)
    return max(np.max(np.abs(at - normal)), np.max(np.abs(before - normal)))


@claim(
    "berry-esseen-bound",
    states=lambda variance, third, n: (0.4748 * third / variance**1.5 / sqrt(n), 1 / sqrt(2 * pi)),
    mutants={
        "the rate 1/n": lambda variance, third, n: (0.4748 * third / variance**1.5 / n, 1 / sqrt(2 * pi)),
        "no third moment": lambda variance, third, n: (0.4748 / sqrt(n), 1 / sqrt(2 * pi)),
        "the variance for the cube of sigma": lambda variance, third, n: (
            0.4748 * third / variance / sqrt(n),
            1 / sqrt(2 * pi),
        ),
        "a constant of 0.4": lambda variance, third, n: (0.4 * third / variance**1.5 / sqrt(n), 1 / sqrt(2 * pi)),
        "the whole mass of the middle": lambda variance, third, n: (
            0.4748 * third / variance**1.5 / sqrt(n),
            2 / sqrt(2 * pi),
        ),
        "a limit of 0.4": lambda variance, third, n: (0.4748 * third / variance**1.5 / sqrt(n), 0.4),
        "the root of the third moment": lambda variance, third, n: (
            0.4748 * sqrt(third / variance**1.5) / sqrt(n),
            1 / sqrt(2 * pi),
        ),
    },
)
def test_berry_esseen_bound(statement):
    """Exact gaps from SciPy's binomial and gamma distributions, among them the worst coin that Esseen found."""
    worst = (4 - sqrt(10)) / 2
    for law in (0.5, worst, 0.1, 0.01, 0.9, "exponential"):
        for n in (1, 2, 4, 9, 30, 101, 1000):
            if law == "exponential":
                variance = 1.0
                third = integrate.quad(lambda x: abs(x - 1) ** 3 * np.exp(-x), 0, 50, points=[1])[0]
            else:
                variance = law * (1 - law)
                third = law * (1 - law) ** 3 + (1 - law) * law**3
            bound, _ = statement(variance, third, n)
            assert largest_gap(n, law) <= bound
    errors = [abs(sqrt(n) * largest_gap(n, 0.5) - statement(0.25, 0.125, n)[1]) for n in (1000, 1999, 9999, 10_000)]
    assert errors[0] < 2e-4 and errors[1] < 1e-4 and max(errors[2:]) < 2e-5


def law_of_a_mean(values, q, n):
    """Exact law of a function of n draws: pairs of the drawn points and their probability."""
    for points in product(range(len(values)), repeat=n):
        yield points, prod((q[i] for i in points), start=Fraction(1))


@claim(
    "importance-sampling-is-unbiased",
    states=lambda p, q, f, n: (
        lambda i: sum(p[k] / q[k] * f[k] for k in i) / n,
        (sum(p[k] ** 2 / q[k] * f[k] ** 2 for k in range(len(f)) if q[k]) - sum(map(prod, zip(p, f, strict=True))) ** 2)
        / n,
    ),
    mutants={
        "the weights upside down": lambda p, q, f, n: (
            lambda i: sum(q[k] / max(p[k], Fraction(1, 9)) * f[k] for k in i) / n,
            Fraction(0),
        ),
        "divided by the sum of weights": lambda p, q, f, n: (
            lambda i: sum(p[k] / q[k] * f[k] for k in i) / max(sum(p[k] / q[k] for k in i), Fraction(1, 99)),
            Fraction(0),
        ),
        "no weights": lambda p, q, f, n: (lambda i: sum(f[k] for k in i) / n, Fraction(0)),
        "the variance under p": lambda p, q, f, n: (
            lambda i: sum(p[k] / q[k] * f[k] for k in i) / n,
            (sum(p[k] * f[k] ** 2 for k in range(len(f))) - sum(map(prod, zip(p, f, strict=True))) ** 2) / n,
        ),
        "the variance of one draw": lambda p, q, f, n: (
            lambda i: sum(p[k] / q[k] * f[k] for k in i) / n,
            sum(p[k] ** 2 / q[k] * f[k] ** 2 for k in range(len(f)) if q[k])
            - sum(map(prod, zip(p, f, strict=True))) ** 2,
        ),
        "the values not squared with the weights": lambda p, q, f, n: (
            lambda i: sum(p[k] / q[k] * f[k] for k in i) / n,
            (sum(p[k] ** 2 / q[k] * f[k] for k in range(len(f)) if q[k]) - sum(map(prod, zip(p, f, strict=True))) ** 2)
            / n,
        ),
        "the square of the mean forgotten": lambda p, q, f, n: (
            lambda i: sum(p[k] / q[k] * f[k] for k in i) / n,
            sum(p[k] ** 2 / q[k] * f[k] ** 2 for k in range(len(f)) if q[k]) / n,
        ),
    },
)
def test_importance_sampling_is_unbiased(statement):
    """Exact sums in fractions over all draws from q, which may be 0 where f is 0, and where p is."""
    cases = [
        ([Fraction(1, 100), Fraction(99, 100)], [Fraction(1, 2)] * 2, [1, 0]),
        (
            [Fraction(1, 6), Fraction(1, 3), Fraction(1, 2)],
            [Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)],
            [3, -2, 5],
        ),
        ([Fraction(1, 5), Fraction(3, 5), Fraction(1, 5)], [Fraction(1, 3), Fraction(0), Fraction(2, 3)], [4, 0, 7]),
        ([Fraction(1, 4), Fraction(0), Fraction(3, 4)], [Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)], [2, 9, 1]),
    ]
    for p, q, f in cases:
        target = sum(p[k] * f[k] for k in range(len(f)))
        for n in (1, 2, 4):
            estimate, variance = statement(p, q, f, n)
            draws = [(i, chance) for i, chance in law_of_a_mean(f, q, n) if chance]
            mean = sum(chance * estimate(i) for i, chance in draws)
            assert mean == target
            assert sum(chance * (estimate(i) - mean) ** 2 for i, chance in draws) == variance


def square_of_weights(c, v, threshold=0.5):
    """The formula on the page, for a proposal with mean c and variance v."""
    return v / sqrt(2 * v - 1) * np.exp(c**2 / (2 * v - 1)) if v > threshold else inf


@claim(
    "importance-weights-of-gaussians",
    states=square_of_weights,
    mutants={
        "finite only for proposals wider than the target": lambda c, v: square_of_weights(c, v, 1.0),
        "finite for standard deviations above 0.8": lambda c, v: square_of_weights(c, v, 0.64),
        "finite for standard deviations above one half": lambda c, v: (
            square_of_weights(c, v) if v > 0.5 or v <= 0.25 else 1.0
        ),
        "finite at one half": lambda c, v: square_of_weights(c, v) if v != 0.5 else 1.0,
        "finite for every width": lambda c, v: square_of_weights(c, v) if v > 0.5 else square_of_weights(c, 1.01 - v),
        "the shift without the width": lambda c, v: v / sqrt(2 * v - 1) * np.exp(c**2) if v > 0.5 else inf,
        "half of the exponent": lambda c, v: v / sqrt(2 * v - 1) * np.exp(c**2 / (4 * v - 2)) if v > 0.5 else inf,
        "tau not squared": lambda c, v: sqrt(v) / sqrt(2 * v - 1) * np.exp(c**2 / (2 * v - 1)) if v > 0.5 else inf,
        "p and q exchanged": lambda c, v: 1 / sqrt(v) / sqrt(2 - v) * np.exp(c**2 / (2 - v)) if v < 2 else inf,
    },
)
def test_importance_weights_of_gaussians(mean_square):
    """SciPy integrates the squared density ratio; where it is infinite, the parts it can reach grow without end."""

    def part(c, v, radius, center=0.0):
        def ratio(x):
            return np.exp(2 * stats.norm.logpdf(x) - stats.norm.logpdf(x, c, sqrt(v)))

        return integrate.quad(ratio, center - radius, center + radius, limit=400, epsabs=1e-10, epsrel=1e-10)[0]

    for c in (0.0, 0.5, -1.0):
        for v in (0.55, 0.81, 1.0, 1.5625, 4.0):
            peak, width = -c / (2 * v - 1), sqrt(v / (2 * v - 1))  # where the logarithm of the ratio is largest
            np.testing.assert_allclose(mean_square(c, v), part(c, v, 14 * width, peak), rtol=1e-7)
        for v in (0.2, 0.3, 0.49, 0.5):
            assert mean_square(c, v) == inf
            assert part(c, v, 6.0) > 1.8 * part(c, v, 3.0)
            assert part(c, v, 12.0) > 1.8 * part(c, v, 6.0)


@claim(
    "effective-sample-size",
    states=lambda w: sum(w) ** 2 / sum(v * v for v in w),
    mutants={
        "upside down": lambda w: sum(v * v for v in w) / sum(w) ** 2,
        "the number of draws": lambda w: Fraction(len(w)),
        "the number of weights that are not 0": lambda w: Fraction(sum(v > 0 for v in w)),
        "by the largest weight": lambda w: sum(w) / max(w),
        "the sum not squared": lambda w: sum(w) / sum(v * v for v in w),
        "one less": lambda w: sum(w) ** 2 / sum(v * v for v in w) - 1 + Fraction(1, len(w)),
    },
)
def test_effective_sample_size(n_eff):
    """Variances of weighted means as exact sums over all outcomes, in fractions, also of numbers only uncorrelated."""
    signs = [(Fraction(a), Fraction(b)) for a in (-1, 1) for b in (-1, 1)]
    joints = {3: [([a, b, a * b], Fraction(1, 4)) for a, b in signs]}
    law = {Fraction(-1): Fraction(2, 3), Fraction(2): Fraction(1, 3)}
    for n in (1, 2, 4):
        joints[n] = [([x for x, _ in o], prod((p for _, p in o), start=Fraction(1)))
                     for o in product(law.items(), repeat=n)]  # fmt: skip
    rng = np.random.default_rng(0)
    for n, joint in joints.items():
        drawn = [[Fraction(int(v), 7) for v in rng.integers(0, 9, size=n)] for _ in range(6)]
        single = [Fraction(5)] + [Fraction(0)] * (n - 1)
        for w in (*drawn, single, [Fraction(3, 2)] * n):
            if not any(w):
                continue
            variance = sum(p * x[0] ** 2 for x, p in joint)  # the means are 0
            weighted = [(sum(v * x for v, x in zip(w, xs, strict=True)) / sum(w), p) for xs, p in joint]
            assert sum(p * x for x, p in weighted) == 0
            assert sum(p * x**2 for x, p in weighted) == variance / n_eff(w)
            assert 1 <= n_eff(w) <= n
            assert (n_eff(w) == n) == (len(set(w)) == 1)


@claim(
    "variances-of-two-gradient-estimates",
    states=lambda mu: (2 * mu, 4, mu**4 + 14 * mu**2 + 15),
    mutants={
        "the mean square for the variance": lambda mu: (2 * mu, 4, mu**4 + 18 * mu**2 + 15),
        "the variance of X": lambda mu: (2 * mu, 1, mu**4 + 14 * mu**2 + 15),
        "without the fourth power": lambda mu: (2 * mu, 4, 14 * mu**2 + 15),
        "the third moment of the square forgotten": lambda mu: (2 * mu, 4, mu**4 + 8 * mu**2 + 15),
        "the product of first and third power subtracted": lambda mu: (2 * mu, 4, mu**4 + 2 * mu**2 + 15),
        "the variances exchanged": lambda mu: (2 * mu, mu**4 + 14 * mu**2 + 15, 4),
        "the sixth moment 6": lambda mu: (2 * mu, 4, mu**4 + 14 * mu**2 + 6),
        "the derivative at mu of the square and its mean": lambda mu: (2 * mu + 1, 4, mu**4 + 14 * mu**2 + 15),
    },
)
def test_variances_of_two_gradient_estimates(statement):
    """Gauss-Hermite quadrature, exact for these polynomials, and a central difference of the expectation."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    weights = weights / weights.sum()
    for mu in (-2.0, 0.0, 0.3, 1.0, 3.0):
        x = mu + nodes
        derivative, first, second = statement(mu)
        h = 1e-3
        measured = (weights @ (x + h) ** 2 - weights @ (x - h) ** 2) / (2 * h)
        assert abs(measured - derivative) < 1e-8
        for estimate, variance in ((2 * x, first), (x**2 * (x - mu), second)):
            mean = weights @ estimate
            assert abs(mean - derivative) < 1e-9
            assert abs(weights @ (estimate - mean) ** 2 - variance) < 1e-7
