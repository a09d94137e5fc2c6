"""Claims of statistics/likelihood, each against something independent of the page's programs."""

from fractions import Fraction

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy import integrate, optimize, stats
from scipy.special import expit, softmax

from book.claims import claim


@claim(
    "coin-likelihood-maximum",
    states=lambda k, n: Fraction(k, n),
    mutants={
        "one count more for each outcome": lambda k, n: Fraction(k + 1, n + 2),
        "the share of zeros": lambda k, n: Fraction(n - k, n),
        "odds": lambda k, n: min(Fraction(k, n - k + 1), Fraction(1)),
        "never at the boundary": lambda k, n: min(max(Fraction(k, n), Fraction(1, 100)), Fraction(99, 100)),
        "the larger class for certain": lambda k, n: Fraction(int(2 * k > n)),
        "n - 1 in place of n": lambda k, n: min(Fraction(k, max(n - 1, 1)), Fraction(1)),
    },
)
def test_coin_likelihood_maximum(estimate):
    """Exact likelihoods in fractions at 200 other values of theta, for all k from 0 to n and n up to 12."""

    def likelihood(theta, k, n):
        return theta**k * (1 - theta) ** (n - k)  # Fraction(0)**0 is 1

    for n in range(1, 13):
        for k in range(n + 1):
            best = estimate(k, n)
            assert 0 <= best <= 1
            top = likelihood(best, k, n)
            for j in range(201):
                theta = Fraction(j, 200)
                assert theta == best or likelihood(theta, k, n) < top
            for step in (Fraction(1, 10**6), Fraction(-1, 10**6)):
                assert not 0 <= best + step <= 1 or likelihood(best + step, k, n) < top


def samples():
    """Samples of numbers that are not all equal, from several distributions and sizes."""
    rng = np.random.default_rng(0)
    yield np.array([1.0, 2, 3, 6])
    for n in (2, 3, 8, 25):
        yield rng.normal(1, 2, n)
        yield rng.exponential(3, n) - 1


@claim(
    "gaussian-likelihood-maximum",
    states=lambda x: (np.mean(x), np.mean((x - np.mean(x)) ** 2)),  # mu and sigma squared
    mutants={
        "n - 1 in place of n": lambda x: (np.mean(x), np.var(x, ddof=1)),
        "the median": lambda x: (np.median(x), np.mean((x - np.median(x)) ** 2)),
        "the standard deviation in place of the variance": lambda x: (np.mean(x), np.std(x)),
        "squares not centered": lambda x: (np.mean(x), np.mean(x**2)),
        "the sum of squares": lambda x: (np.mean(x), np.sum((x - np.mean(x)) ** 2)),
        "the middle of the range": lambda x: ((min(x) + max(x)) / 2, np.mean((x - (min(x) + max(x)) / 2) ** 2)),
    },
)
def test_gaussian_likelihood_maximum(estimates):
    """SciPy minimizes sums of its own log-densities from two starts; random other parameters are lower."""
    rng = np.random.default_rng(1)
    for x in samples():

        def minus(theta, x=x):
            return -np.sum(stats.norm.logpdf(x, theta[0], np.exp(theta[1])))

        mu, variance = estimates(x)
        for start in ([0.0, 0.0], [2.0, 1.5]):
            found = optimize.minimize(minus, start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12})
            np.testing.assert_allclose([mu, variance], [found.x[0], np.exp(2 * found.x[1])], atol=1e-5, rtol=1e-5)
        top = -minus([mu, np.log(variance) / 2])
        for step in rng.normal(size=(50, 2)):
            for size in (0.01, 1):
                assert -minus([mu + size * step[0], np.log(variance) / 2 + size * step[1]]) < top


@claim(
    "laplace-likelihood-median",
    # are mu and s at the maximum?
    states=lambda x, mu, s: (
        2 * np.sum(x < mu) <= len(x) and 2 * np.sum(x > mu) <= len(x) and np.isclose(s, np.mean(abs(x - mu)))
    ),
    mutants={
        "the mean": lambda x, mu, s: np.isclose(mu, np.mean(x)) and np.isclose(s, np.mean(abs(x - mu))),
        "the middle of the two middle data only": lambda x, mu, s: (
            mu == np.median(x) and np.isclose(s, np.mean(abs(x - mu)))
        ),
        "the median of the deviations": lambda x, mu, s: (
            2 * np.sum(x < mu) <= len(x) and 2 * np.sum(x > mu) <= len(x) and np.isclose(s, np.median(abs(x - mu)))
        ),
        "the root mean square": lambda x, mu, s: (
            2 * np.sum(x < mu) <= len(x)
            and 2 * np.sum(x > mu) <= len(x)
            and np.isclose(s, np.sqrt(np.mean((x - mu) ** 2)))
        ),
        "any scale": lambda x, mu, s: 2 * np.sum(x < mu) <= len(x) and 2 * np.sum(x > mu) <= len(x),
        "a median among the data only": lambda x, mu, s: (
            mu in x
            and 2 * np.sum(x < mu) <= len(x)
            and 2 * np.sum(x > mu) <= len(x)
            and np.isclose(s, np.mean(abs(x - mu)))
        ),
        "any number between the data": lambda x, mu, s: min(x) <= mu <= max(x) and np.isclose(s, np.mean(abs(x - mu))),
    },
)
def test_laplace_likelihood_median(at_maximum):
    """SciPy's log-densities on a grid of quarters and of scales that holds every candidate, for lists with ties."""
    for data in ([0, 1], [1, 2, 3, 6], [0, 0, 5], [1, 1, 2, 9, 9], [0, 2, 2, 3, 7, 7], [4, 0, 1]):
        x = np.array(data, dtype=float)
        centers = np.arange(min(x) - 1, max(x) + 1.1, 0.25)
        deviations = abs(x - centers[:, None])
        scales = [np.mean(deviations, axis=1), np.median(deviations, axis=1), np.sqrt(np.mean(deviations**2, axis=1))]
        scales = np.unique(np.concatenate([*scales, np.arange(0.1, 6, 0.31)]))
        scales = scales[scales > 0]
        total = stats.laplace.logpdf(x, centers[:, None, None], scales[:, None]).sum(axis=-1)
        best = total > total.max() - 1e-9
        for a, mu in enumerate(centers):
            for b, s in enumerate(scales):
                assert bool(at_maximum(x, mu, s)) == best[a, b]


def log_sum(z):
    return np.log(np.sum(np.exp(z)))


@claim(
    "losses-are-negative-log-likelihoods",
    states={
        "gaussian": lambda y, z, sigma: (z - y) ** 2 / (2 * sigma**2) + np.log(2 * np.pi * sigma**2) / 2,
        "laplace": lambda y, z, s: abs(z - y) / s + np.log(2 * s),
        "bernoulli": lambda y, z: np.log(1 + np.exp(z)) - y * z,
        "categorical": lambda y, z: log_sum(z) - z[y],
        "poisson": lambda y, z: np.exp(z) - y * z + np.sum(np.log(np.arange(1, y + 1))),
    },
    mutants={
        "squared error without the half": {
            "gaussian": lambda y, z, sigma: (z - y) ** 2 / sigma**2 + np.log(2 * np.pi * sigma**2) / 2
        },
        "sigma is not in the constant": {
            "gaussian": lambda y, z, sigma: (z - y) ** 2 / (2 * sigma**2) + np.log(2 * np.pi) / 2
        },
        "the 2 of Laplace forgotten": {"laplace": lambda y, z, s: abs(z - y) / s + np.log(s)},
        "the label exchanged": {"bernoulli": lambda y, z: np.log(1 + np.exp(z)) - (1 - y) * z},
        "the largest logit in place of the label's": {"categorical": lambda y, z: log_sum(z) - max(z)},
        "the factorial forgotten": {"poisson": lambda y, z: np.exp(z) - y * z},
        "the mean absolute error halved": {"laplace": lambda y, z, s: abs(z - y) / (2 * s) + np.log(2 * s)},
        "the rate in place of its logarithm": {
            "poisson": lambda y, z: np.exp(z) - y * np.exp(z) + np.sum(np.log(np.arange(1, y + 1)))
        },
    },
)
def test_losses_are_negative_log_likelihoods(losses):
    """SciPy's log-densities and log-masses at random targets, outputs and scales (Hypothesis)."""
    number = st.floats(-5, 5)
    assert losses

    @settings(max_examples=60, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(number, number, st.floats(0.1, 4), st.integers(0, 12), st.lists(number, min_size=2, max_size=5))
    def check(y, z, scale, count, logits):
        def same(name, expected, *arguments):
            if name in losses:
                assert abs(losses[name](*arguments) + expected) < 1e-10 * (1 + abs(expected))

        same("gaussian", stats.norm.logpdf(y, z, scale), y, z, scale)
        same("laplace", stats.laplace.logpdf(y, z, scale), y, z, scale)
        same("poisson", stats.poisson.logpmf(count, np.exp(z)), count, z)
        for label in (0, 1):
            same("bernoulli", stats.bernoulli.logpmf(label, expit(z)), label, z)
        logits = np.array(logits)
        p = softmax(logits)
        for label in range(len(p)):
            one_hot = np.arange(len(p)) == label
            same("categorical", stats.multinomial.logpmf(one_hot, 1, p / p.sum()), label, logits)

    check()


@claim(
    "slope-is-mean-minus-target",
    states=lambda mean, y: mean - y,
    mutants={
        "target minus mean": lambda mean, y: y - mean,
        "twice": lambda mean, y: 2 * (mean - y),
        "times the slope of a sigmoid": lambda mean, y: (mean - y) * mean * (1 - mean),
        "relative": lambda mean, y: (mean - y) / mean,
        "the mean alone": lambda mean, y: mean + 0 * y,
        "the sign alone": lambda mean, y: np.sign(mean - y),
    },
)
def test_slope_is_mean_minus_target(slope):
    """Complex steps through masses and densities written with powers; means by summation and quadrature."""
    h = 1e-30
    for z in (-2.3, -0.4, 0.7, 1.9):
        step = z + 1j * h
        mean = integrate.quad(lambda y, z=z: y * stats.norm.pdf(y, z), -15, 15)[0]
        for y in (-1.5, 0.2, 3.0):
            p = np.exp(-((y - step) ** 2) / 2) / np.sqrt(2 * np.pi)
            assert abs(-np.log(p).imag / h - slope(mean, y)) < 1e-6
        p = 1 / (1 + np.exp(-step))
        mean = sum(y * stats.bernoulli.pmf(y, p.real) for y in (0, 1))
        for y in (0, 1):
            assert abs(-np.log(p**y * (1 - p) ** (1 - y)).imag / h - slope(mean, y)) < 1e-9
        rate = np.exp(step)
        mean = sum(y * stats.poisson.pmf(y, rate.real) for y in range(100))
        for y in (0, 1, 4):
            assert abs(-np.log(rate**y * np.exp(-rate)).imag / h - slope(mean, y)) < 1e-9
    rng = np.random.default_rng(2)
    for K in (2, 3, 6):
        z = rng.normal(0, 2, K)
        mean = stats.multinomial.mean(1, softmax(z))
        for label in range(K):
            gradient = []
            for k in range(K):
                E = np.exp(z + 1j * h * (np.arange(K) == k))
                gradient.append(-np.log(E[label] / E.sum()).imag / h)
            np.testing.assert_allclose(gradient, slope(mean, np.eye(K)[label]), atol=1e-9)


@claim(
    "score-mean-and-variance",
    states=lambda second: (0, -second),  # mean of the score, its variance; second: the mean second derivative
    mutants={
        "the sign": lambda second: (0, second),
        "one over it": lambda second: (0, -1 / second),
        "twice": lambda second: (0, -2 * second),
        "the standard deviation": lambda second: (0, np.sqrt(abs(second))),
        "the square": lambda second: (0, second**2),
        "the mean is that of the second derivative": lambda second: (second, -second),
    },
)
def test_score_mean_and_variance(moments):
    """Differences of SciPy's log-densities, averaged by exact sums and by quadrature; Bernoulli in fractions."""

    def check(logp, average, theta):
        h = 1e-3

        def score(x):  # central differences of order 4
            near = logp(x, theta + h) - logp(x, theta - h)
            return (8 * near - logp(x, theta + 2 * h) + logp(x, theta - 2 * h)) / (12 * h)

        def second(x):
            near = logp(x, theta + h) + logp(x, theta - h)
            far = logp(x, theta + 2 * h) + logp(x, theta - 2 * h)
            return (16 * near - far - 30 * logp(x, theta)) / (12 * h * h)

        mean, variance = moments(average(second))
        assert abs(average(score) - mean) < 1e-6
        assert abs(average(lambda x: (score(x) - average(score)) ** 2) - variance) < 1e-5 * (1 + abs(variance))

    def by_sum(pmf, support):
        return lambda f: np.sum(pmf * f(support))

    def by_quadrature(law):
        low, high = law.ppf([1e-14, 1 - 1e-14])
        x, weight = np.polynomial.legendre.leggauss(200)
        x = low + (high - low) * (x + 1) / 2
        return lambda f: np.sum(weight * (high - low) / 2 * law.pdf(x) * f(x))

    k = np.arange(0, 80)
    for theta in (0.3, 0.75):
        n = np.arange(0, 6)
        check(lambda x, t: stats.binom.logpmf(x, 5, t), by_sum(stats.binom.pmf(n, 5, theta), n), theta)
        check(lambda x, t: stats.poisson.logpmf(x, 8 * t), by_sum(stats.poisson.pmf(k, 8 * theta), k), theta)
        check(lambda x, t: stats.expon.logpdf(x, scale=1 / t), by_quadrature(stats.expon(scale=1 / theta)), theta)
        check(lambda x, t: stats.norm.logpdf(x, 2 * t, 0.7), by_quadrature(stats.norm(2 * theta, 0.7)), theta)
        check(lambda x, t: stats.norm.logpdf(x, 1, t), by_quadrature(stats.norm(1, theta)), theta)
        check(lambda x, t: stats.logistic.logpdf(x, t, 1), by_quadrature(stats.logistic(theta, 1)), theta)
    for theta in (Fraction(1, 3), Fraction(9, 10)):
        chance = {1: theta, 0: 1 - theta}
        score = {1: 1 / theta, 0: -1 / (1 - theta)}
        second = float(sum(chance[x] * -(score[x] ** 2) for x in (0, 1)))
        mean, variance = moments(second)
        assert abs(float(sum(chance[x] * score[x] for x in (0, 1))) - mean) < 1e-12
        assert abs(float(1 / (theta * (1 - theta))) - variance) < 1e-9


@claim(
    "maximum-likelihood-of-a-function",
    states=lambda g, slope, theta, x: g(theta),
    mutants={
        "the parameter itself": lambda g, slope, theta, x: theta,
        "the mean of g over the data": lambda g, slope, theta, x: np.mean(g(x)),
        "times the slope": lambda g, slope, theta, x: g(theta) * slope(theta),
        "one over g": lambda g, slope, theta, x: 1 / g(theta),
        "the nearest multiple of 1/1000": lambda g, slope, theta, x: round(float(g(theta)), 3),
        "one step of the tangent from 1/2": lambda g, slope, theta, x: g(0.5) + slope(0.5) * (theta - 0.5),
    },
)
def test_maximum_likelihood_of_a_function(estimate):
    """SciPy maximizes sums of its own log-densities over u, a grid is lower; fractions for a map with jumps."""
    maps = [  # u = g(theta), its slope, the inverse
        (np.log, lambda t: 1 / t, np.exp),
        (lambda t: 1 / t, lambda t: -1 / t**2, lambda u: 1 / u),
        (np.sqrt, lambda t: 0.5 / np.sqrt(t), np.square),
        (lambda t: 3 - 2 * t**3, lambda t: -6 * t**2, lambda u: np.cbrt((3 - u) / 2)),
    ]
    x = np.random.default_rng(3).exponential(1.4, 30)
    counts = np.array([2, 3, 1, 5, 4, 1])
    cases = [
        (x, 1 / np.mean(x), lambda t: np.sum(stats.expon.logpdf(x, scale=1 / t))),
        (counts, np.mean(counts), lambda t: np.sum(stats.poisson.logpmf(counts, t))),
        (x, np.sqrt(np.mean(x**2)), lambda t: np.sum(stats.norm.logpdf(x, 0, t))),
    ]
    for data, theta, log_likelihood in cases:
        for g, slope, inverse in maps:
            ends = sorted((g(theta / 3), g(3 * theta)))
            found = optimize.minimize_scalar(
                lambda u, inverse=inverse, f=log_likelihood: -f(inverse(u)),
                bounds=ends,
                method="bounded",
                options={"xatol": 1e-9},
            )
            u = estimate(g, slope, theta, data)
            assert abs(found.x - u) < 1e-6 * (1 + abs(found.x))
            for other in np.linspace(*ends, 40):
                assert log_likelihood(inverse(other)) < log_likelihood(inverse(u))
    # a map with jumps, neither rising nor falling, on a finite set of parameters; exact
    thetas = [Fraction(j, 8) for j in range(1, 8)]
    names = dict(zip(thetas, (5, -2, 7, 0, 3, 11, -6), strict=True))
    likelihood = {names[t]: t**3 * (1 - t) for t in thetas}  # as a function of the name
    best = max(likelihood, key=likelihood.get)
    assert sorted(likelihood.values())[-2] < likelihood[best]
    assert estimate(names.get, lambda t: 1, Fraction(3, 4), np.array([1, 1, 0, 1])) == best
