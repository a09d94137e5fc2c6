"""Claims of statistics/regression, each against something independent of the page's programs."""

from itertools import product

import numpy as np
from scipy import linalg, optimize, special, stats

from book.claims import claim


def design(rng, n, d):
    """A matrix of random columns, the first all ones."""
    return np.column_stack([np.ones(n), rng.normal(size=(n, d - 1))])


def designs(rng, sizes):
    """For each size (n, d) a matrix with a column of ones and one whose range does not contain the ones."""
    for n, d in sizes:
        yield design(rng, n, d)
        yield rng.normal(size=(n, d)) + 0.5


def laws(n):
    """Finite laws of n uncorrelated errors with mean 0 and variance 1: outcomes, one in each row, and probabilities."""
    signs = np.array(list(product((-1.0, 1.0), repeat=n)))
    yield signs, np.full(len(signs), 0.5**n)
    skewed = np.array(list(product((-np.sqrt(0.5), np.sqrt(2)), repeat=n)))
    yield skewed, np.prod(np.where(skewed < 0, 2 / 3, 1 / 3), axis=1)
    one = np.sqrt(n) * np.vstack([np.eye(n), -np.eye(n)])  # one error at a time: uncorrelated, not independent
    yield one, np.full(2 * n, 0.5 / n)


@claim(
    "least-squares-mean-and-covariance",
    states=lambda X, beta, sigma: (beta, sigma**2 * np.linalg.inv(X.T @ X)),
    mutants={
        "not inverted": lambda X, beta, sigma: (beta, sigma**2 * X.T @ X),
        "divided by n": lambda X, beta, sigma: (beta, sigma**2 * np.linalg.inv(X.T @ X) / len(X)),
        "sigma, not its square": lambda X, beta, sigma: (beta, sigma * np.linalg.inv(X.T @ X)),
        "each column by itself": lambda X, beta, sigma: (beta, sigma**2 * np.diag(1 / np.sum(X**2, axis=0))),
        "columns taken as orthonormal": lambda X, beta, sigma: (beta, sigma**2 * np.eye(len(beta))),
        "without the intercept, of centered columns": lambda X, beta, sigma: (
            beta,
            sigma**2 * np.linalg.pinv((X - X.mean(axis=0)).T @ (X - X.mean(axis=0))),
        ),
        "biased like the variance": lambda X, beta, sigma: (
            beta * (len(X) - len(beta)) / len(X),
            sigma**2 * np.linalg.inv(X.T @ X),
        ),
    },
)
def test_least_squares_mean_and_covariance(statement):
    """Exact sums over all outcomes of three finite laws of the errors, one of them dependent; SciPy fits each."""
    rng = np.random.default_rng(0)
    for X in designs(rng, ((4, 2), (6, 3), (7, 1), (3, 3))):
        n, d = X.shape
        beta, sigma = rng.normal(size=d) + 2, 1.7
        mean, covariance = statement(X, beta, sigma)
        for errors, weights in laws(n):
            fits = linalg.lstsq(X, (X @ beta + sigma * errors).T)[0].T
            np.testing.assert_allclose(weights @ fits, mean, atol=1e-10)
            away = fits - weights @ fits
            np.testing.assert_allclose((weights[:, None] * away).T @ away, covariance, atol=1e-10)
            unequal = X @ beta + errors * np.arange(1, n + 1)  # assumption 1 alone
            np.testing.assert_allclose(weights @ linalg.lstsq(X, unequal.T)[0].T, mean, atol=1e-10)


@claim(
    "residual-variance-is-unbiased",
    states=lambda X: X.shape[0] - X.shape[1],  # the divisor
    mutants={
        "n": lambda X: X.shape[0],
        "n - 1, as for a mean": lambda X: X.shape[0] - 1,
        "n - d - 1, the intercept counted twice": lambda X: X.shape[0] - X.shape[1] - 1,
        "n - d + 1, the intercept not counted": lambda X: X.shape[0] - X.shape[1] + 1,
        "always minus one for an intercept": lambda X: X.shape[0] - np.count_nonzero(np.ptp(X, axis=0)) - 1,
        "only the columns that are not constant": lambda X: X.shape[0] - np.count_nonzero(np.ptp(X, axis=0)),
    },
)
def test_residual_variance_is_unbiased(divisor):
    """Exact sums over all outcomes of three finite laws of the errors; SciPy fits each."""
    rng = np.random.default_rng(1)
    for X in designs(rng, ((5, 2), (6, 5), (7, 3), (5, 1))):
        n, d = X.shape
        beta, sigma = rng.normal(size=d), 0.6
        for errors, weights in laws(n):
            Y = (X @ beta + sigma * errors).T
            squares = np.sum((Y - X @ linalg.lstsq(X, Y)[0]) ** 2, axis=0)
            expected = weights @ squares
            assert abs(expected - sigma**2 * divisor(X)) < 1e-10


@claim(
    "leverages-and-rows-left-out",
    # smallest value with and without a column of ones, largest, sum; residual of the row that is left out
    states=lambda n, d, h, r: (1 / n, 0, 1, d, r / (1 - h)),
    mutants={
        "the residual itself": lambda n, d, h, r: (1 / n, 0, 1, d, r),
        "the factor of a standardized residual": lambda n, d, h, r: (1 / n, 0, 1, d, r / np.sqrt(1 - h)),
        "multiplied": lambda n, d, h, r: (1 / n, 0, 1, d, r * (1 - h)),
        "a mean leverage for all": lambda n, d, h, r: (1 / n, 0, 1, d, r / (1 - d / n)),
        "the sum without the intercept": lambda n, d, h, r: (1 / n, 0, 1, d - 1, r / (1 - h)),
        "at least the mean": lambda n, d, h, r: (d / n, 0, 1, d, r / (1 - h)),
        "at least 0, even with ones": lambda n, d, h, r: (0, 0, 1, d, r / (1 - h)),
        "at least 1/n, even without ones": lambda n, d, h, r: (1 / n, 1 / n, 1, d, r / (1 - h)),
        "at most twice the mean": lambda n, d, h, r: (1 / n, 0, 2 * d / n, d, r / (1 - h)),
    },
)
def test_leverages_and_rows_left_out(statement):
    """SciPy refits without each row, with and without ones; bounds must be reached; NumPy's rank finds dependence."""
    rng = np.random.default_rng(2)
    for number, X in enumerate(designs(rng, ((5, 2), (9, 3), (12, 5), (30, 4)))):
        n, d = X.shape
        ones = number % 2 == 0
        alone = number % 4 < 2
        if alone:  # the first row alone in one direction: leverage 1
            X[:, -1] = np.eye(n)[0]
        else:  # the first row far out, the last one at the least leverage
            X[0, -1] += 8
            X[-1] = np.r_[1, X[:-1, 1:].mean(axis=0)] if ones else 0
        y = rng.normal(size=n)

        def predictions(y, X=X):
            return X @ linalg.lstsq(X, y)[0]

        r = y - predictions(y)
        h = np.array([predictions(y + e)[i] - predictions(y)[i] for i, e in enumerate(np.eye(n))])
        for i in range(n):
            others = np.arange(n) != i
            independent = np.linalg.matrix_rank(X[others]) == d
            assert independent == (h[i] < 1 - 1e-9)
            with_ones, without_ones, largest, total, left_out = statement(n, d, h[i] if independent else 0, r[i])
            smallest = with_ones if ones else without_ones
            assert smallest - 1e-10 <= h[i] <= largest + 1e-10
            assert abs(h.sum() - total) < 1e-9
            if independent:
                assert abs(y[i] - X[i] @ linalg.lstsq(X[others], y[others])[0] - left_out) < 1e-8
        assert abs(h.max() - largest if alone else h.min() - smallest) < 1e-9  # the bounds are reached


@claim(
    "r-squared-is-a-squared-correlation",
    states=lambda y, prediction: (0, 1, stats.pearsonr(y, prediction)[0] ** 2),  # smallest and largest; the value
    mutants={
        "the correlation": lambda y, prediction: (0, 1, stats.pearsonr(y, prediction)[0]),
        "one minus the square": lambda y, prediction: (0, 1, 1 - stats.pearsonr(y, prediction)[0] ** 2),
        "without the means": lambda y, prediction: (
            0,
            1,
            (y @ prediction) ** 2 / ((y @ y) * (prediction @ prediction)),
        ),
        "of the ranks": lambda y, prediction: (0, 1, stats.spearmanr(y, prediction)[0] ** 2),
        "residual and prediction": lambda y, prediction: (
            0,
            1,
            np.corrcoef(y - prediction, prediction)[0, 1] ** 2,
        ),
        "residual and target": lambda y, prediction: (0, 1, stats.pearsonr(y, y - prediction)[0] ** 2),
        "never quite 1": lambda y, prediction: (0, 0.99, stats.pearsonr(y, prediction)[0] ** 2),
        "always above 0": lambda y, prediction: (0.01, 1, stats.pearsonr(y, prediction)[0] ** 2),
        "may be negative": lambda y, prediction: (-1, 1, stats.pearsonr(y, prediction)[0] ** 2),
    },
)
def test_r_squared_is_a_squared_correlation(statement):
    """The definition with SciPy's fit against SciPy's correlation; both bounds are reached; ones are needed."""

    def defined(y, prediction):
        return 1 - np.sum((y - prediction) ** 2) / np.sum((y - y.mean()) ** 2)

    rng = np.random.default_rng(3)
    for n, d in ((4, 2), (10, 3), (25, 8)):
        for noise in (0.1, 1.0, 20.0):
            X = design(rng, n, d)
            y = 5 + X @ rng.normal(size=d) + noise * rng.normal(size=n)
            prediction = X @ linalg.lstsq(X, y)[0]
            low, high, value = statement(y, prediction)
            assert low <= defined(y, prediction) <= high
            assert abs(defined(y, prediction) - value) < 1e-9
        exact = X @ linalg.lstsq(X, X @ np.ones(d))[0]
        assert abs(defined(X @ np.ones(d), exact) - high) < 1e-9
        unrelated = y - X @ linalg.lstsq(X, y)[0]  # all coefficients are 0
        assert abs(defined(unrelated, X @ linalg.lstsq(X, unrelated)[0]) - low) < 1e-9
        without = X[:, 1:] @ linalg.lstsq(X[:, 1:], y)[0]  # no column of ones
        assert abs(defined(y, without) - stats.pearsonr(y, without)[0] ** 2) > 0.01


@claim(
    "omitted-column-formula",
    states=lambda beta, w, X, v: beta + w * linalg.lstsq(X, v)[0],
    mutants={
        "nothing is omitted": lambda beta, w, X, v: beta,
        "the other sign": lambda beta, w, X, v: beta - w * linalg.lstsq(X, v)[0],
        "the coefficient of v alone": lambda beta, w, X, v: beta + linalg.lstsq(X, v)[0],
        "the columns on v": lambda beta, w, X, v: beta + w * (X.T @ v) / (v @ v),
        "without the inverse": lambda beta, w, X, v: beta + w * X.T @ v,
        "each column by itself": lambda beta, w, X, v: beta + w * (X.T @ v) / np.sum(X**2, axis=0),
        "the first coefficient stays": lambda beta, w, X, v: beta + w * np.r_[0, linalg.lstsq(X, v)[0][1:]],
        "centered columns": lambda beta, w, X, v: (
            beta + w * linalg.lstsq(X - X.mean(axis=0) * (np.ptp(X, axis=0) > 0), v)[0]
        ),
    },
)
def test_omitted_column_formula(short):
    """Both fits of y by SciPy's solver of least squares with bounds at infinity, for random columns."""
    rng = np.random.default_rng(4)
    for X in designs(rng, ((5, 2), (12, 3), (40, 6))):
        n, d = X.shape
        v, y = rng.normal(size=n), rng.normal(size=n)
        v = v + X @ rng.normal(size=d)
        both = optimize.lsq_linear(np.column_stack([X, v]), y).x
        alone = optimize.lsq_linear(X, y).x
        np.testing.assert_allclose(short(both[:d], both[d], X, v), alone, atol=1e-8)


def loss(X, y, beta):
    """Mean log loss; complex coefficients are allowed."""
    z = X @ beta
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def gradient(X, y, beta):
    """By complex steps."""
    return np.array([loss(X, y, beta + 1e-30j * e).imag / 1e-30 for e in np.eye(len(beta))])


@claim(
    "newton-step-is-weighted-least-squares",
    states=lambda z, p, y: (p * (1 - p), z + (y - p) / (p * (1 - p)), 4 * (y - 0.5)),  # weights, targets, first ones
    mutants={
        "no division": lambda z, p, y: (p * (1 - p), z + (y - p), 4 * (y - 0.5)),
        "the other sign": lambda z, p, y: (p * (1 - p), z - (y - p) / (p * (1 - p)), 4 * (y - 0.5)),
        "weights of the inverse": lambda z, p, y: (1 / (p * (1 - p)), z + (y - p) / (p * (1 - p)), 4 * (y - 0.5)),
        "no weights": lambda z, p, y: (np.ones_like(p), z + (y - p) / (p * (1 - p)), 4 * (y - 0.5)),
        "the step without the place": lambda z, p, y: (p * (1 - p), (y - p) / (p * (1 - p)), 4 * (y - 0.5)),
        "the weights of their roots": lambda z, p, y: (
            np.sqrt(p * (1 - p)),
            z + (y - p) / (p * (1 - p)),
            4 * (y - 0.5),
        ),
        "divided by the probability": lambda z, p, y: (p * (1 - p), z + (y - p) / p, 4 * (y - 0.5)),
        "first twice": lambda z, p, y: (p * (1 - p), z + (y - p) / (p * (1 - p)), 2 * (y - 0.5)),
        "first the labels": lambda z, p, y: (p * (1 - p), z + (y - p) / (p * (1 - p)), y),
    },
)
def test_newton_step_is_weighted_least_squares(statement):
    """Newton's step from complex-step gradients and their differences; the end of the steps is SciPy's minimum."""
    rng = np.random.default_rng(5)
    for X in designs(rng, ((30, 2), (60, 4))):
        n, d = X.shape
        drawn = (rng.uniform(size=n) < special.expit(X @ rng.normal(size=d))) * 1.0
        separated = (X[:, -1] > 0.5) * 1.0  # any labels will do for one step
        for y in (drawn, separated):

            def step(beta, X=X, y=y):
                z = X @ beta
                weights, targets, _ = statement(z, special.expit(z), y)
                root = np.sqrt(weights)
                return linalg.lstsq(root[:, None] * X, root * targets)[0]

            for beta in (np.zeros(d), rng.normal(size=d)):
                h = 1e-5
                H = [(gradient(X, y, beta + h * e) - gradient(X, y, beta - h * e)) / (2 * h) for e in np.eye(d)]
                newton = beta - np.linalg.solve(np.array(H), gradient(X, y, beta))
                np.testing.assert_allclose(step(beta), newton, rtol=1e-6, atol=1e-6)
            first = statement(np.zeros(n), np.full(n, 0.5), y)[2]
            np.testing.assert_allclose(step(np.zeros(d)), linalg.lstsq(X, first)[0], atol=1e-10)
            if y is drawn:
                beta = np.zeros(d)
                for _ in range(12):
                    beta = step(beta)
                best = optimize.minimize(lambda b, X=X, y=y: loss(X, y, b), np.zeros(d), method="BFGS", tol=1e-8).x
                np.testing.assert_allclose(beta, best, atol=1e-4)


def fitted(X, y):
    """Probabilities at SciPy's maximum of the likelihood."""
    fit = optimize.minimize(
        lambda b: np.mean(np.logaddexp(0, X @ b) - y * (X @ b)),
        np.zeros(X.shape[1]),
        jac=lambda b: X.T @ (special.expit(X @ b) - y) / len(y),
        method="BFGS",
        options={"gtol": 1e-9},
    )
    return special.expit(X @ fit.x)


@claim(
    "logistic-fit-matches-shares",
    states=lambda p, rows: p[rows].mean(),
    mutants={
        "the sigmoid of the mean log-odds": lambda p, rows: special.expit(special.logit(p[rows]).mean()),
        "the median": lambda p, rows: np.median(p[rows]),
        "the share of decisions": lambda p, rows: np.mean(p[rows] > 0.5),
        "the mean over all rows": lambda p, rows: p.mean(),
        "the mean over the other rows": lambda p, rows: p[~rows].mean() if not rows.all() else p.mean(),
        "weighted as in IRLS": lambda p, rows: np.average(p[rows], weights=p[rows] * (1 - p[rows])),
        "one minus it": lambda p, rows: 1 - p[rows].mean(),
    },
)
def test_logistic_fit_matches_shares(mean):
    """SciPy maximizes the likelihood; labels come from a model that is not logistic; shares are counted."""
    rng = np.random.default_rng(6)
    for n in (60, 150):
        x = rng.normal(size=n)
        group = rng.uniform(size=n) < 0.4
        y = (rng.uniform(size=n) < np.where(group, 0.8, 0.2) * np.exp(-((x - 0.5) ** 2) / 4)) * 1.0
        everyone = np.ones(n, dtype=bool)
        both = fitted(np.column_stack([everyone, group, x]).astype(float), y)
        group_only = fitted(np.column_stack([group, x]).astype(float), y)
        ones_only = fitted(np.column_stack([everyone, x]).astype(float), y)
        for p, rows in ((both, group), (both, everyone), (group_only, group), (ones_only, everyone)):
            assert abs(mean(p, rows) - y[rows].mean()) < 1e-6
        # without its column a group need not match
        for p, rows in ((group_only, everyone), (ones_only, group)):
            assert abs(p[rows].mean() - y[rows].mean()) > 0.05
