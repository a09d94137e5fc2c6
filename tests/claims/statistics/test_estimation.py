"""Claims of statistics/estimation, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product
from math import prod
from statistics import median

import numpy as np
from scipy import integrate, optimize, stats

from book.claims import claim


def populations():
    """A few exact discrete distributions: their values and probabilities."""
    rng = np.random.default_rng(4)
    for size in (2, 3, 4):
        values = [Fraction(int(v), 2) for v in rng.choice(np.arange(-9, 10), size, replace=False)]
        weights = [int(w) for w in rng.integers(1, 7, size=size)]
        yield values, [Fraction(w, sum(weights)) for w in weights]


def expectation(statistic, values, probabilities, n):
    """The exact expectation of a statistic over all samples of size n."""
    points = list(zip(values, probabilities, strict=True))
    return sum(prod(p for _, p in x) * statistic([v for v, _ in x]) for x in product(points, repeat=n))


@claim(
    "mse-is-squared-bias-plus-variance",
    states=lambda bias, variance: bias**2 + variance,
    mutants={
        "the bias is not squared": lambda bias, variance: bias + variance,
        "the variance is squared, too": lambda bias, variance: bias**2 + variance**2,
        "the variance alone": lambda bias, variance: variance,
        "the bias makes it smaller": lambda bias, variance: variance - bias**2,
        "a mixed term stays": lambda bias, variance: bias**2 + 2 * bias + variance,
    },
)
def test_mse_is_squared_bias_plus_variance(formula):
    """Exact expectations in fractions over all samples, for four estimators of three parameters."""
    estimators = [
        (lambda x: sum(x) / (len(x) + 1), lambda values, p: sum(v * w for v, w in zip(values, p, strict=True))),
        (lambda x: Fraction(2, 3) * x[0], lambda values, p: sum(v * w for v, w in zip(values, p, strict=True))),
        (max, lambda values, p: max(values)),
        (lambda x: x[0] * x[1] + 1, lambda values, p: sum(v * v * w for v, w in zip(values, p, strict=True))),
    ]
    for values, p in populations():
        for estimator, parameter in estimators:
            for n in (2, 3):
                theta = parameter(values, p)
                mean = expectation(estimator, values, p, n)
                variance = expectation(lambda x, e=estimator, m=mean: (e(x) - m) ** 2, values, p, n)
                mse = expectation(lambda x, e=estimator, t=theta: (e(x) - t) ** 2, values, p, n)
                assert mse == formula(mean - theta, variance)


def squares(x):
    """The sum of the squared differences from the mean of x."""
    return sum((v - sum(x) / len(x)) ** 2 for v in x)


@claim(
    "sample-variance-is-unbiased",
    states=lambda x: (squares(x) / (len(x) - 1), Fraction(len(x) - 1, len(x))),  # estimate; share left by divisor n
    mutants={
        "divisor n": lambda x: (squares(x) / len(x), Fraction(len(x) - 1, len(x))),
        "divisor n + 1": lambda x: (squares(x) / (len(x) + 1), Fraction(len(x) - 1, len(x))),
        "mean square about 0": lambda x: (sum(v * v for v in x) / len(x), Fraction(len(x) - 1, len(x))),
        "about the first number": lambda x: (sum((v - x[0]) ** 2 for v in x) / len(x), Fraction(len(x) - 1, len(x))),
        "the other divisor is unbiased as well": lambda x: (squares(x) / (len(x) - 1), Fraction(1)),
        "its bias upward": lambda x: (squares(x) / (len(x) - 1), Fraction(len(x), len(x) - 1)),
    },
)
def test_sample_variance_is_unbiased(statement):
    """Exact expectations in fractions over all samples of size 2, 3 and 4 from three discrete distributions."""
    for values, p in populations():
        mu = sum(v * w for v, w in zip(values, p, strict=True))
        variance = sum(v * v * w for v, w in zip(values, p, strict=True)) - mu * mu
        for n in (2, 3, 4):
            assert expectation(lambda x: statement(x)[0], values, p, n) == variance
            plain = expectation(lambda x: sum(v * v for v in x) / len(x) - (sum(x) / len(x)) ** 2, values, p, n)
            assert plain == statement(values[:1] * n)[1] * variance


@claim(
    "best-divisor-of-a-gaussian-variance",
    states=lambda n, variance: (n + 1, 2 * variance**2 / (n + 1), 2 * variance**2 / (n - 1)),
    mutants={
        "the unbiased divisor": lambda n, variance: (n - 1, 2 * variance**2 / (n + 1), 2 * variance**2 / (n - 1)),
        "the likelihood's divisor": lambda n, variance: (n, 2 * variance**2 / (n + 1), 2 * variance**2 / (n - 1)),
        "one too many": lambda n, variance: (n + 2, 2 * variance**2 / (n + 1), 2 * variance**2 / (n - 1)),
        "2/n at n - 1": lambda n, variance: (n + 1, 2 * variance**2 / (n + 1), 2 * variance**2 / n),
        "the variance not squared": lambda n, variance: (n + 1, 2 * variance / (n + 1), 2 * variance / (n - 1)),
        "the factor 2 forgotten": lambda n, variance: (n + 1, variance**2 / (n + 1), variance**2 / (n - 1)),
    },
)
def test_best_divisor_of_a_gaussian_variance(statement):
    """SciPy minimizes the mean squared error, integrated over SciPy's chi-squared density; simulation for n = 4."""
    for n, variance in ((2, 1.0), (3, 2.5), (8, 0.3)):
        best, lowest, unbiased = statement(n, variance)

        def mse(c, n=n, variance=variance):
            def weighted(v):
                return (variance * v / c - variance) ** 2 * stats.chi2.pdf(v, n - 1)

            return integrate.quad(weighted, 0, 1, limit=200)[0] + integrate.quad(weighted, 1, np.inf, limit=200)[0]

        found = optimize.minimize_scalar(mse, bounds=(n / 3, 3 * n), method="bounded", options={"xatol": 1e-6})
        assert abs(found.x - best) < 1e-3
        assert np.isclose(mse(best), lowest, rtol=1e-6) and np.isclose(mse(n - 1), unbiased, rtol=1e-6)
        others = np.concatenate([n * np.logspace(-2, 3, 16), best * np.array([0.99, 1.01])])
        assert all(mse(c) > lowest * (1 + 1e-6) for c in others)  # far away and near by
    x = np.random.default_rng(2).normal(1.0, 2.0, size=(100_000, 4))  # chi-squared itself, measured
    q = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
    best, lowest, unbiased = statement(4, 4.0)
    for divisor, stated in ((best, lowest), (3, unbiased)):
        errors = (q / divisor - 4.0) ** 2
        assert abs(errors.mean() - stated) <= 3 * errors.std() / np.sqrt(len(q))


@claim(
    "t-statistic-of-gaussian-data",
    states=lambda q, n: (stats.t.cdf(q, n - 1), 1 - 2 * stats.t.sf(q, n - 1)),  # P(T <= q); coverage, for q > 0
    mutants={
        "n degrees of freedom": lambda q, n: (stats.t.cdf(q, n), 1 - 2 * stats.t.sf(q, n)),
        "Gaussian": lambda q, n: (stats.norm.cdf(q), 1 - 2 * stats.norm.sf(q)),
        "Gaussian from ten numbers on": lambda q, n: (
            (stats.t.cdf(q, n - 1), 1 - 2 * stats.t.sf(q, n - 1))
            if n < 10
            else (stats.norm.cdf(q), 1 - 2 * stats.norm.sf(q))
        ),
        "one side": lambda q, n: (stats.t.cdf(q, n - 1), stats.t.cdf(q, n - 1)),
        "the size of T": lambda q, n: (max(0.0, 1 - 2 * stats.t.sf(q, n - 1)), 1 - 2 * stats.t.sf(q, n - 1)),
        "s with the divisor n": lambda q, n: (
            stats.t.cdf(q * np.sqrt((n - 1) / n), n - 1),
            1 - 2 * stats.t.sf(q * np.sqrt((n - 1) / n), n - 1),
        ),
    },
)
def test_t_statistic_of_gaussian_data(statement):
    """Angle between data and the vector of ones, whose density SciPy integrates; counted samples (3 s.e.)."""
    rng = np.random.default_rng(5)
    for n in (2, 3, 4, 5, 10, 30):
        x = rng.normal(-1.0, 3.0, size=(100_000, n))
        t = (x.mean(axis=1) + 1) / (x.std(axis=1, ddof=1) / np.sqrt(n))
        for q in (0.5, 1.96, 2.776, 4.303):
            angle = np.arctan(np.sqrt(n - 1) / q)  # |T| <= q if the angle is at least this

            def area(low, n=n):
                return integrate.quad(lambda a: np.sin(a) ** (n - 2), low, np.pi / 2)[0]

            level = area(angle) / area(0.0)
            assert abs(statement(q, n)[1] - level) < 1e-9
            for side, exact in ((q, (1 + level) / 2), (-q, (1 - level) / 2)):  # the angle's law is symmetric
                assert abs(statement(side, n)[0] - exact) < 1e-9
            half = q * x.std(axis=1, ddof=1) / np.sqrt(n)
            low, high = x.mean(axis=1) - half, x.mean(axis=1) + half
            for counted, exact in (
                (np.mean((low <= -1) & (high >= -1)), statement(q, n)[1]),
                (np.mean(t <= -q), statement(-q, n)[0]),
            ):
                assert abs(exact - counted) <= 3 * np.sqrt(exact * (1 - exact) / len(t))


@claim(
    "sure-at-half-confidence",
    states=lambda w: (0.5, np.where(w <= 0.5, w / (1 - w), 1.0)),
    mutants={
        "the level for every width": lambda w: (0.5, np.full_like(w, 0.5)),
        "the width itself": lambda w: (0.5, w),
        "twice the width": lambda w: (0.5, np.minimum(2 * w, 1.0)),
        "never sure": lambda w: (0.5, w / (1 + w)),
        "three quarters, as with three draws": lambda w: (0.75, np.where(w <= 0.5, w / (1 - w), 1.0)),
        "a parabola near it": lambda w: (0.5, np.minimum(w + 2 * w**2, 1.0)),
        "sure a little earlier": lambda w: (0.5, np.where(w <= 0.49, w / (1 - w), 1.0)),
    },
)
def test_sure_at_half_confidence(statement):
    """Exact counts on a grid of a million pairs, for each of its widths; counts of uniform samples (3 s.e.)."""
    size = 1000
    side = 2 * np.arange(size) + 1 - size  # theta = 0, in units of 1 / (2 * size)
    x, y = np.meshgrid(side, side)
    covers, width = x * y < 0, abs(x - y) // 2
    assert covers.mean() == statement(np.array([0.1]))[0]
    pairs = np.bincount(width.ravel())
    share = np.bincount(width.ravel(), weights=covers.ravel()) / pairs
    assert np.allclose(share[1:], statement(np.arange(1, size) / size)[1], rtol=0, atol=1e-12)
    x = np.random.default_rng(6).uniform(2.5, 3.5, size=(200_000, 2))  # theta = 3
    covers, width = (x.min(axis=1) <= 3) & (x.max(axis=1) >= 3), abs(x[:, 0] - x[:, 1])
    level = statement(np.array([0.1]))[0]
    assert abs(covers.mean() - level) <= 3 * np.sqrt(level * (1 - level) / len(x))
    stated = statement(width)[1]
    for low in np.arange(10) / 10:
        part = (width > low) & (width <= low + 0.1)
        noise = np.sqrt((stated[part] * (1 - stated[part])).sum())
        assert abs(covers[part].sum() - stated[part].sum()) <= 3 * noise


def wilson(k, n, z):
    """The two ends as the page states them."""
    share = k / n
    root = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (share + z * z / (2 * n) - root) / (1 + z * z / n), (share + z * z / (2 * n) + root) / (1 + z * z / n)


def changed(k, n, z, shift=0.5, inside=0.25, below=1.0):
    """The same with other constants."""
    share = k / n
    root = z * np.sqrt(share * (1 - share) / n + inside * z * z / (n * n))
    middle = share + shift * z * z / n
    return (middle - root) / (1 + below * z * z / n), (middle + root) / (1 + below * z * z / n)


@claim(
    "wilson-interval",
    states=wilson,
    mutants={
        "Wald": lambda k, n, z: changed(k, n, z, shift=0, inside=0, below=0),
        "no shift of the middle": lambda k, n, z: changed(k, n, z, shift=0),
        "no z in the root": lambda k, n, z: changed(k, n, z, inside=0),
        "1/(2n) in the root": lambda k, n, z: changed(k, n, z, inside=0.5),
        "no denominator": lambda k, n, z: changed(k, n, z, below=0),
        "z for its square in the middle": lambda k, n, z: changed(k, n, z, shift=0.5 / z),
    },
)
def test_wilson_interval(interval):
    """Ends found by SciPy's root finder on the condition, for all k, and p on a grid inside and outside."""
    for n in (1, 2, 7, 30):
        for z in (0.7, 1.96, 3.0):
            for k in range(n + 1):
                low, high = interval(k, n, z)
                assert -1e-12 <= low < high <= 1 + 1e-12

                def excess(p, k=k, n=n, z=z):
                    return (k / n - p) ** 2 - z * z * p * (1 - p) / n

                if k > 0:
                    assert abs(optimize.brentq(excess, 1e-12, k / n - 1e-9, xtol=1e-13) - low) < 1e-8
                else:
                    assert abs(low) < 1e-12
                if k < n:
                    assert abs(optimize.brentq(excess, k / n + 1e-9, 1 - 1e-12, xtol=1e-13) - high) < 1e-8
                else:
                    assert abs(high - 1) < 1e-12
                for p in np.linspace(0.0013, 0.9987, 61):
                    assert (low <= p <= high) == (abs(k / n - p) <= z * np.sqrt(p * (1 - p) / n))


@claim(
    "bootstrap-variance-of-the-mean",
    states=lambda x, s2: (sum(x) / len(x), Fraction(len(x) - 1, len(x)) * s2 / len(x)),
    mutants={
        "the formula with s": lambda x, s2: (sum(x) / len(x), s2 / len(x)),
        "the variance of the data": lambda x, s2: (sum(x) / len(x), Fraction(len(x) - 1, len(x)) * s2),
        "the correction the other way": lambda x, s2: (sum(x) / len(x), Fraction(len(x), len(x) - 1) * s2 / len(x)),
        "without replacement every mean is the same": lambda x, s2: (sum(x) / len(x), Fraction(0)),
        "the divisor n - 1 for the mean": lambda x, s2: (sum(x) / len(x), s2 / (len(x) - 1)),
        "around the median": lambda x, s2: (median(x), Fraction(len(x) - 1, len(x)) * s2 / len(x)),
    },
)
def test_bootstrap_variance_of_the_mean(statement):
    """All n to the n resamples, enumerated in fractions, for data with and without ties."""
    for data in ([0, 3, 6], [1, 8], [2, 2, 5], [0, 1, 1, 7], [3, -1, 4, 1, 5]):
        x, n = [Fraction(v) for v in data], len(data)
        pairs = sum((a - b) ** 2 for a in x for b in x)  # sample variance without its mean
        center, variance = statement(x, pairs / (2 * n * (n - 1)))
        means = [sum(star) / n for star in product(x, repeat=n)]
        assert sum(means) / len(means) == center
        assert sum((m - center) ** 2 for m in means) / len(means) == variance
