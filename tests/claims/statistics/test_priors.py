"""Claims of statistics/priors, each against something independent of the page's programs."""

from fractions import Fraction

import numpy as np
from scipy import integrate, optimize, stats
from scipy.special import expit

from book.claims import claim


@claim(
    "beta-binomial-posterior",
    states=lambda a, b, k, n: ((a + k, b + n - k), (a + k) / (a + b + n)),  # of the posterior; mean and forecast
    mutants={
        "successes and failures exchanged": lambda a, b, k, n: ((a + n - k, b + k), (a + n - k) / (a + b + n)),
        "n added instead of the failures": lambda a, b, k, n: ((a + k, b + n), (a + k) / (a + b + n + k)),
        "the mode for the mean": lambda a, b, k, n: ((a + k, b + n - k), (a + k - 1) / (a + b + n - 2)),
        "the share of successes": lambda a, b, k, n: ((a + k, b + n - k), k / n),
        "the likelihood alone": lambda a, b, k, n: ((k + 1, n - k + 1), (k + 1) / (n + 2)),
        "one count more": lambda a, b, k, n: ((a + k + 1, b + n - k + 1), (a + k + 1) / (a + b + n + 2)),
    },
)
def test_beta_binomial_posterior(posterior):
    """SciPy's prior times SciPy's binomial mass, divided by its integral; the forecast as a ratio of two evidences."""
    cases = (
        (2.0, 6.0, 3, 5),
        (1.0, 1.0, 0, 4),
        (3.5, 1.2, 7, 9),
        (1.5, 4.0, 11, 30),
        (1.0, 2.0, 5, 5),
        (0.6, 0.7, 0, 3),
    )
    for a, b, k, n in (*cases, (0.5, 2.0, 1, 1)):
        (a_new, b_new), mean = posterior(a, b, k, n)

        def joint(theta, extra=0, a=a, b=b, k=k, n=n):
            return stats.beta.pdf(theta, a, b) * stats.binom.pmf(k, n, theta) * theta**extra

        def over_theta(extra, joint=joint):  # theta = sin(u)^2 takes the poles of alpha < 1 away from the ends
            def strip(u):
                return joint(np.sin(u) ** 2, extra) * np.sin(2 * u)

            return integrate.quad(strip, 0, np.pi / 2, epsabs=1e-13)[0]

        evidence = over_theta(0)
        for theta in (0.07, 0.3, 0.52, 0.9):
            np.testing.assert_allclose(stats.beta.pdf(theta, a_new, b_new), joint(theta) / evidence, rtol=1e-7)
        both = over_theta(1)  # these data, then a success
        np.testing.assert_allclose(mean, both / evidence, rtol=1e-7)


def _normalized(weights):
    total = sum(weights)
    assert total > 0
    return [weight / total for weight in weights]


def _times(*factors):
    return _normalized([np.prod(row, dtype=object) for row in zip(*factors, strict=True)])


@claim(
    "posterior-becomes-prior",
    states=lambda prior, first, second: _times(_times(prior, first), second),
    mutants={
        "the prior used twice": lambda prior, first, second: _times(_times(prior, first), _times(prior, second)),
        "the first data forgotten": lambda prior, first, second: _times(prior, second),
        "the second data without the first posterior": lambda prior, first, second: _times(second, [1] * len(second)),
        "the mean of two posteriors": lambda prior, first, second: _normalized(
            [p + q for p, q in zip(_times(prior, first), _times(prior, second), strict=True)]
        ),
        "the first data used twice": lambda prior, first, second: _times(_times(prior, first), first, second),
        "the prior dropped": lambda prior, first, second: _times(first, second),
    },
)
def test_posterior_becomes_prior(update):
    """A table of exact joint probabilities of parameter, first and second data, restricted to what was observed; if
    the second depend on the first, the sentence must fail."""
    rng = np.random.default_rng(0)

    def distribution(size):
        return _normalized([Fraction(int(v)) for v in rng.integers(1, 9, size=size)])

    for values, outcomes in ((2, 3), (4, 2), (6, 5)):
        prior = distribution(values)
        first = [distribution(outcomes) for _ in range(values)]  # of each parameter value
        second = [distribution(outcomes + 1) for _ in range(values)]
        joint = {
            (v, i, j): prior[v] * first[v][i] * second[v][j]
            for v in range(values)
            for i in range(outcomes)
            for j in range(outcomes + 1)
        }
        assert sum(joint.values()) == 1
        for i, j in ((0, 0), (outcomes - 1, 1)):
            observed = sum(p for (_, a, b), p in joint.items() if (a, b) == (i, j))
            table = [joint[v, i, j] / observed for v in range(values)]
            one, two = [row[i] for row in first], [row[j] for row in second]
            assert update(prior, one, two) == table
            assert update(prior, two, one) == table  # in either order
        dependent = {  # the marginals of the first data are kept, and the second repeat them with probability 1/2
            (v, i, j): prior[v] * first[v][i] * (second[v][j] / 2 + Fraction(int(i == j), 2)) for v, i, j in joint
        }
        assert sum(dependent.values()) == 1
        ones = [sum(p for (a, i, _), p in dependent.items() if (a, i) == (v, 0)) / prior[v] for v in range(values)]
        twos = [sum(p for (a, _, j), p in dependent.items() if (a, j) == (v, 1)) / prior[v] for v in range(values)]
        observed = sum(dependent[v, 0, 1] for v in range(values))
        assert update(prior, ones, twos) != [dependent[v, 0, 1] / observed for v in range(values)]


@claim(
    "mode-moves-with-the-coordinate",
    states=lambda a, b: ((a - 1) / (a + b - 2), a / (a + b)),  # highest density of theta; of its log-odds, at theta
    mutants={
        "the same point for both": lambda a, b: ((a - 1) / (a + b - 2), (a - 1) / (a + b - 2)),
        "the mean for both": lambda a, b: (a / (a + b), a / (a + b)),
        "times the slope instead of divided": lambda a, b: (
            (a - 1) / (a + b - 2),
            max(a - 2, 0.0) / (a + b - 4 + 1e-9),
        ),
        "one count too many": lambda a, b: (a / (a + b - 1), a / (a + b)),
        "the median": lambda a, b: ((a - 1) / (a + b - 2), stats.beta.median(a, b)),
    },
)
def test_mode_moves_with_the_coordinate(modes):
    """SciPy's optimizer on SciPy's density of theta, and on difference quotients of P(log-odds <= z)."""
    for a, b in ((4.0, 3.0), (1.5, 6.0), (9.0, 2.5), (3.0, 7.0)):
        theta, theta_of_z = modes(a, b)
        found = optimize.minimize_scalar(
            lambda t, *ab: -stats.beta.logpdf(t, *ab), args=(a, b), bounds=(0, 1), method="bounded"
        )
        assert abs(found.x - theta) < 1e-4
        h = 1e-3

        def density(z, a=a, b=b, h=h):
            return (stats.beta.cdf(expit(z + h), a, b) - stats.beta.cdf(expit(z - h), a, b)) / (2 * h)

        found = optimize.minimize_scalar(lambda z: -density(z), bounds=(-8, 8), method="bounded")
        assert abs(expit(found.x) - theta_of_z) < 1e-4


def _ridge(X, y, lam):
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


def _covariance(X, lam, factor):
    return factor * np.linalg.inv(X.T @ X + lam * np.eye(X.shape[1]))


def _posterior(lam_of, factor_of=lambda sigma: sigma**2, lam_of_covariance=None):
    def formula(X, y, sigma, tau):
        lam = lam_of(sigma, tau, len(y))
        other = lam if lam_of_covariance is None else lam_of_covariance(sigma, tau, len(y))
        return _ridge(X, y, lam), _covariance(X, other, factor_of(sigma))

    return formula


@claim(
    "ridge-is-the-posterior-mode",
    states=_posterior(lambda sigma, tau, n: sigma**2 / tau**2),
    mutants={
        "the ratio of the deviations": _posterior(lambda sigma, tau, n: sigma / tau),
        "turned over": _posterior(lambda sigma, tau, n: tau**2 / sigma**2),
        "divided by n": _posterior(lambda sigma, tau, n: sigma**2 / (n * tau**2)),
        "half": _posterior(lambda sigma, tau, n: sigma**2 / (2 * tau**2)),
        "the noise forgotten": _posterior(lambda sigma, tau, n: 1 / tau**2),
        "a covariance without the noise": _posterior(lambda s, t, n: s**2 / t**2, factor_of=lambda sigma: 1.0),
        "the covariance of least squares": _posterior(
            lambda s, t, n: s**2 / t**2, lam_of_covariance=lambda s, t, n: 0.0
        ),
    },
)
def test_ridge_is_the_posterior_mode(formula):
    """SciPy minimizes minus the sum of SciPy's log densities; mean and covariance are integrals of it over a grid."""
    rng = np.random.default_rng(1)
    for n, sigma, tau in ((6, 0.7, 1.3), (4, 1.5, 0.6), (9, 0.4, 0.3), (1, 0.9, 0.7)):  # at last n < d
        X = rng.normal(size=(n, 2)) * [1.0, 0.5]
        y = X @ [0.5, -1.0] + sigma * rng.normal(size=n)

        def ln_posterior(w, X=X, y=y, sigma=sigma, tau=tau):
            return stats.norm.logpdf(y, X @ w, sigma).sum() + stats.norm.logpdf(w, 0, tau).sum()

        mode, cov = formula(X, y, sigma, tau)
        found = optimize.minimize(lambda w: -ln_posterior(w), np.zeros(2), tol=1e-9)
        assert np.abs(found.x - mode).max() < 1e-4

        points = mode + tau * rng.normal(size=(8, 2))  # Gaussian: the two logarithms differ by a constant
        gaps = [ln_posterior(w) - stats.multivariate_normal(mode, cov).logpdf(w) for w in points]
        assert np.ptp(gaps) < 1e-6

        side = np.linspace(-7 * tau, 7 * tau, 201)
        grid = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
        logs = stats.norm.logpdf(y, grid @ X.T, sigma).sum(axis=1) + stats.norm.logpdf(grid, 0, tau).sum(axis=1)
        p = np.exp(logs - logs.max())
        p = p / p.sum()
        mean = p @ grid
        assert np.abs(mean - mode).max() < 1e-5  # the mean is the mode
        np.testing.assert_allclose((grid - mean).T @ (p[:, None] * (grid - mean)), cov, atol=1e-5)


@claim(
    "ridge-shrinks-along-singular-vectors",
    # factors; share of the start of the descent that stays in the null space
    states=lambda s, lam: (s**2 / (s**2 + lam), 0.0),
    mutants={
        "singular values without squares": lambda s, lam: (s / (s + lam), 0.0),
        "lambda squared": lambda s, lam: (s**2 / (s**2 + lam**2), 0.0),
        "the share that is lost": lambda s, lam: (lam / (s**2 + lam), 0.0),
        "one factor for all": lambda s, lam: (np.full_like(s, 1 / (1 + lam)), 0.0),
        "the factor of the pseudoinverse": lambda s, lam: (s / (s**2 + lam), 0.0),
        "as with a penalty of 2 lambda": lambda s, lam: (s**2 / (s**2 + 2 * lam), 0.0),
        "the null space keeps its start, as without a penalty": lambda s, lam: (s**2 / (s**2 + lam), 1.0),
    },
)
def test_ridge_shrinks_along_singular_vectors(statement):
    """SciPy minimizes the penalized squares from a random start; least squares by NumPy's pseudoinverse, also for a
    rank below d."""
    rng = np.random.default_rng(2)
    for n, d, rank in ((8, 3, 3), (6, 4, 2), (3, 5, 3)):
        X = rng.normal(size=(n, rank)) @ rng.normal(size=(rank, d))
        y = rng.normal(size=n)
        _, s, Vt = np.linalg.svd(X, full_matrices=False)
        s, V, others = s[:rank], Vt[:rank].T, np.linalg.svd(X)[2][rank:]
        for lam in (0.3, 4.0):
            start = rng.normal(size=d)
            found = optimize.minimize(
                lambda w: np.sum((y - X @ w) ** 2) + lam * np.sum(w**2),  # noqa: B023
                start,
                jac=lambda w: 2 * X.T @ (X @ w - y) + 2 * lam * w,  # noqa: B023
                tol=1e-12,
            )
            factors, kept = statement(s, lam)
            expected = factors * (V.T @ (np.linalg.pinv(X) @ y))
            assert np.abs(V.T @ found.x - expected).max() < 1e-6
            assert np.all(np.abs(others @ found.x - kept * (others @ start)) < 1e-6)


@claim(
    "soft-threshold-is-the-laplace-mode",
    states=lambda a, sigma, s: np.sign(a) * max(abs(a) - sigma**2 / s, 0.0),
    mutants={
        "the hard threshold": lambda a, sigma, s: a if abs(a) > sigma**2 / s else 0.0,
        "the deviation instead of the variance": lambda a, sigma, s: np.sign(a) * max(abs(a) - sigma / s, 0.0),
        "the scale as a factor": lambda a, sigma, s: np.sign(a) * max(abs(a) - sigma**2 * s, 0.0),
        "the sign lost": lambda a, sigma, s: max(abs(a) - sigma**2 / s, 0.0),
        "one side only": lambda a, sigma, s: max(a - sigma**2 / s, 0.0),
        "never zero": lambda a, sigma, s: a - np.sign(a) * sigma**2 / s,
        "ridge with the same variance": lambda a, sigma, s: a / (1 + sigma**2 / (2 * s**2)),
    },
)
def test_soft_threshold_is_the_laplace_mode(formula):
    """The highest of SciPy's log densities on a grid that contains 0, then SciPy's optimizer around it; on both sides
    of it the density falls."""
    w = np.linspace(-6, 6, 2401)  # contains 0
    for sigma, s in ((1.0, 0.5), (0.6, 0.4), (1.4, 1.5)):
        for a in (-4.0, -1.1, -0.2, 0.0, 0.7, 2.0, 2.3, 5.0):  # 2 is the threshold of the first case

            def minus(v, a=a, sigma=sigma, s=s):
                return -stats.norm.logpdf(a, v, sigma) - stats.laplace.logpdf(v, 0, s)

            best = w[np.argmin(minus(w))]
            rise = np.diff(minus(w)) * np.sign(w[:-1] + w[1:] - 2 * best)
            assert np.all(rise[np.abs(w[:-1] + w[1:] - 2 * best) > 0.02] > 0)  # exactly one mode
            if abs(best) > 1e-12:
                best = optimize.minimize_scalar(minus, bounds=(best - 0.01, best + 0.01), method="bounded").x
            else:
                best = 0.0
            assert abs(formula(a, sigma, s) - best) < 1e-4
            if best == 0.0:
                assert formula(a, sigma, s) == 0.0


def _slope(X, y, w, lam, sign=1, count=None, factor=1):
    n = len(y) if count is None else count
    return factor * lam * w - sign * X.T @ (y - expit(X @ w)) / n


@claim(
    "separable-classes-need-a-prior",
    states=(0.0, _slope, True),  # infimum of L; what is 0 at the minimizer of J; lengths grow as lambda falls to 0
    mutants={
        "the loss stays above a bound": (0.05, _slope, True),
        "the sum in place of the mean": (0.0, lambda X, y, w, lam: _slope(X, y, w, lam, count=1), True),
        "the sign exchanged": (0.0, lambda X, y, w, lam: _slope(X, y, w, lam, sign=-1), True),
        "twice lambda": (0.0, lambda X, y, w, lam: _slope(X, y, w, lam, factor=2), True),
        "lengths stay bounded": (0.0, _slope, False),
    },
)
def test_separable_classes_need_a_prior(statement):
    """SciPy minimizes the mean of its Bernoulli log masses plus the penalty, from several starts."""
    infimum, slope, unbounded = statement
    rng = np.random.default_rng(3)
    for n, d in ((5, 1), (8, 3), (6, 6)):
        X, direction = rng.normal(size=(n, d)), rng.normal(size=d)
        y = (X @ direction > 0) * 1.0
        assert ((2 * y - 1) * (X @ direction) > 0).all()

        def L(w, X=X, y=y):
            return -np.mean(stats.bernoulli.logpmf(y, expit(X @ w)))

        scales = [L(c * direction) for c in (1, 4, 16)]
        margin = np.min(np.abs(X @ direction))
        far = np.mean(np.logaddexp(0, -(2 * y - 1) * (X @ direction) * 20 / margin))
        assert scales[0] > scales[1] > scales[2] > 0 and far > 0
        assert abs(far - infimum) < 1e-7
        for w in 10 * rng.normal(size=(20, d)):  # no minimum: everywhere L falls along the separating direction
            assert direction @ _slope(X, y, w, 0.0) < 0 < L(w)
        lengths = []
        for lam in (1.0, 0.1, 0.01, 0.001, 1e-4):

            def J(w, lam=lam):
                return np.mean(np.logaddexp(0, -(2 * y - 1) * (X @ w))) + lam / 2 * w @ w  # noqa: B023

            ends = [optimize.minimize(J, start, tol=1e-10).x for start in 3 * rng.normal(size=(3, d))]
            assert np.ptp(ends, axis=0).max() < 1e-3  # one minimizer
            found = optimize.minimize(J, ends[0], tol=1e-10).x
            assert np.abs(slope(X, y, found, lam)).max() < 1e-5
            lengths.append(np.linalg.norm(found))
        assert bool(np.all(np.diff(lengths) > 0.3)) == unbounded
