"""Claims of networks/regularization, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product

import numpy as np
from scipy import integrate, optimize, stats

from book.claims import claim


def masks_with_chances(size, q):
    """All masks of zeros and ones with their probabilities, exactly."""
    for mask in product((0, 1), repeat=size):
        yield mask, q ** sum(mask) * (1 - q) ** (size - sum(mask))


@claim(
    "squared-error-in-three-parts",
    states=lambda noise, bias, variance: noise + bias**2 + variance,
    mutants={
        "the noise forgotten": lambda noise, bias, variance: bias**2 + variance,
        "the bias not squared": lambda noise, bias, variance: noise + bias + variance,
        "the variance forgotten": lambda noise, bias, variance: noise + bias**2,
        "less the variance": lambda noise, bias, variance: noise + bias**2 - variance,
        "the square of the sum": lambda noise, bias, variance: (noise + bias + variance) ** 2,
    },
)
def test_squared_error_in_three_parts(total):
    """All outcomes of ridge fits to three noisy examples, enumerated in fractions, at several new inputs."""
    errors = {Fraction(-1): Fraction(2, 3), Fraction(2): Fraction(1, 3)}  # mean 0, variance 2
    inputs = (Fraction(1), Fraction(-2), Fraction(1, 2))
    for lam, x in product((Fraction(0), Fraction(3)), (Fraction(1), Fraction(-3), Fraction(5, 7))):
        fits = []
        for noise in product(errors, repeat=3):
            chance = errors[noise[0]] * errors[noise[1]] * errors[noise[2]]
            targets = [a * a + a + e for a, e in zip(inputs, noise, strict=True)]
            weight = sum(a * y for a, y in zip(inputs, targets, strict=True)) / (sum(a * a for a in inputs) + lam)
            fits.append((weight * x, chance))
        truth = x * x + x
        mean = sum(fit * chance for fit, chance in fits)
        variance = sum((fit - mean) ** 2 * chance for fit, chance in fits)
        error = sum((truth + e - fit) ** 2 * chance * errors[e] for fit, chance in fits for e in errors)
        assert error == total(Fraction(2), mean - truth, variance)


@claim(
    "gap-is-twice-the-trace",
    states=(
        lambda var, H, n: 2 * var * np.trace(H) / n,
        lambda s, lam: np.sum(s**2 / (s**2 + lam)),
    ),
    mutants={
        "once": (lambda var, H, n: var * np.trace(H) / n, lambda s, lam: np.sum(s**2 / (s**2 + lam))),
        "not divided by n": (lambda var, H, n: 2 * var * np.trace(H), lambda s, lam: np.sum(s**2 / (s**2 + lam))),
        "the trace of the square": (
            lambda var, H, n: 2 * var * np.trace(H @ H) / n,
            lambda s, lam: np.sum(s**2 / (s**2 + lam)),
        ),
        "the standard deviation": (
            lambda var, H, n: 2 * np.sqrt(var) * np.trace(H) / n,
            lambda s, lam: np.sum(s**2 / (s**2 + lam)),
        ),
        "singular values not squared": (
            lambda var, H, n: 2 * var * np.trace(H) / n,
            lambda s, lam: np.sum(s / (s + lam)),
        ),
        "the number of inputs": (lambda var, H, n: 2 * var * np.trace(H) / n, lambda s, lam: len(s)),
    },
)
def test_gap_is_twice_the_trace(formulas):
    """All outcomes of uncorrelated, dependent errors, for ridge and other matrices; ridge as longer least squares."""
    gap, freedom = formulas
    rng = np.random.default_rng(0)
    values, chances = np.array([-1.0, 3.0]), np.array([0.75, 0.25])  # mean 0, variance 3
    n = 4
    choices = list(product((0, 1), repeat=n))
    chance = np.array([np.prod(chances[list(c)]) for c in choices])
    errors = np.array([values[list(c)] for c in choices])
    # a common random factor: still uncorrelated, no longer independent
    chance = np.concatenate([chance / 2, chance / 2])
    errors = np.vstack([errors, 3 * errors])
    var = 3 * (1 + 9) / 2
    for d, lam in ((2, 0.7), (3, 5.0), (6, 1.3)):
        X = rng.normal(size=(n, d))
        # ridge as least squares with d further rows, one unit target at a time
        longer = np.vstack([X, np.sqrt(lam) * np.eye(d)])
        H = X @ np.linalg.lstsq(longer, np.vstack([np.eye(n), np.zeros((d, n))]), rcond=None)[0]
        assert np.isclose(np.trace(H), freedom(np.linalg.svd(X, compute_uv=False), lam))
        for matrix in (H, rng.normal(size=(n, n))):
            f = rng.normal(size=n)
            forecasts = (f + errors) @ matrix.T
            train = chance @ np.mean((f + errors - forecasts) ** 2, axis=1)
            new = chance @ np.mean((f + errors[:, None] - forecasts) ** 2, axis=2) @ chance
            assert np.isclose(new - train, gap(var, matrix, n))


@claim(
    "stopping-keeps-a-part",
    states=(lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** t, lambda lr, n, t: n / (lr * t), 1, 2),
    mutants={
        "one step less": (lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** (t - 1), lambda lr, n, t: n / (lr * t), 1, 2),
        "the part that is missing": (lambda lr, s, n, t: (1 - lr * s**2 / n) ** t, lambda lr, n, t: n / (lr * t), 1, 2),
        "the singular value not squared": (
            lambda lr, s, n, t: 1 - (1 - lr * s / n) ** t,
            lambda lr, n, t: n / (lr * t),
            1,
            2,
        ),
        "not divided by n": (lambda lr, s, n, t: 1 - (1 - lr * s**2) ** t, lambda lr, n, t: n / (lr * t), 1, 2),
        "lambda without n": (lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** t, lambda lr, n, t: 1 / (lr * t), 1, 2),
        "lambda upside down": (lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** t, lambda lr, n, t: lr * t / n, 1, 2),
        "at most the ridge factor": (
            lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** t,
            lambda lr, n, t: n / (lr * t),
            0.5,
            1,
        ),
        "within a quarter": (
            lambda lr, s, n, t: 1 - (1 - lr * s**2 / n) ** t,
            lambda lr, n, t: n / (lr * t),
            1,
            1.25,
        ),
    },
)
def test_stopping_keeps_a_part(statement):
    """Gradient descent step by step, also with more columns than rows, and ridge as longer least squares."""
    kept, lam, low, high = statement
    rng = np.random.default_rng(1)
    for n, d in ((5, 3), (3, 6), (4, 4)):
        X, y = rng.normal(size=(n, d)), rng.normal(size=n)
        s, Vt = np.linalg.svd(X, full_matrices=False)[1:]
        limit = Vt @ np.linalg.lstsq(X, y, rcond=None)[0]
        for share in (2.5, 1.7, 1.0, 0.6, 0.1):  # the formula holds for all, the bounds up to 1
            lr = share * n / s[0] ** 2
            w = np.zeros(d)
            for t in range(1, 61):
                w = w - lr * sum((X[i] @ w - y[i]) * X[i] for i in range(n)) / n
                if t in (1, 2, 3, 7, 20, 60):
                    assert np.allclose(Vt @ w, kept(lr, s, n, t) * limit)
                    if share > 1:
                        continue
                    longer = np.vstack([X, np.sqrt(lam(lr, n, t)) * np.eye(d)])
                    ridge = Vt @ np.linalg.lstsq(longer, np.append(y, np.zeros(d)), rcond=None)[0]
                    ratio = (Vt @ w) / ridge
                    assert np.all(ratio >= low - 1e-9) and np.all(ratio <= high + 1e-9)


@claim(
    "noisy-inputs-are-a-penalty",
    states=(lambda w, C: w @ C @ w, lambda n, var: n * var),
    mutants={
        "the trace of the covariance": (lambda w, C: np.trace(C) * (w @ w), lambda n, var: n * var),
        "variances only": (lambda w, C: np.diag(C) @ w**2, lambda n, var: n * var),
        "the root": (lambda w, C: np.sqrt(w @ C @ w), lambda n, var: n * var),
        "lambda without n": (lambda w, C: w @ C @ w, lambda n, var: var),
        "the standard deviation": (lambda w, C: w @ C @ w, lambda n, var: n * np.sqrt(var)),
        "half": (lambda w, C: w @ C @ w / 2, lambda n, var: n * var / 2),
    },
)
def test_noisy_inputs_are_a_penalty(statement):
    """All outcomes of skewed, mixed noise; and the minimum that SciPy finds for the enumerated sum of squares."""
    penalty, lam = statement
    rng = np.random.default_rng(2)
    values, chances = np.array([-0.5, 2.0]), np.array([0.8, 0.2])  # mean 0, variance 1
    choices = list(product((0, 1), repeat=3))
    chance = np.array([np.prod(chances[list(c)]) for c in choices])
    shocks = np.array([values[list(c)] for c in choices])
    for _ in range(5):
        mix, x, w, y = rng.normal(size=(3, 3)), rng.normal(size=3), rng.normal(size=3), rng.normal()
        noisy = x + shocks @ mix.T  # covariance mix mix^T
        assert np.isclose(chance @ (y - noisy @ w) ** 2, (y - x @ w) ** 2 + penalty(w, mix @ mix.T))

    n, scale = 6, 0.4
    X, y = rng.normal(size=(n, 3)), rng.normal(size=n)

    def expected(w):
        return sum(chance @ (y[i] - (X[i] + scale * shocks) @ w) ** 2 for i in range(n))

    found = optimize.minimize(expected, np.zeros(3), tol=1e-10).x
    ridge = np.linalg.solve(X.T @ X + lam(n, scale**2) * np.eye(3), X.T @ y)
    assert np.allclose(found, ridge, atol=1e-5)


@claim(
    "dropout-keeps-the-mean",
    states=lambda z, b, products, q: (z + b, (1 - q) / q * sum(v * v for v in products)),
    mutants={
        "the mean of unscaled masks": lambda z, b, products, q: (q * z + b, (1 - q) / q * sum(v * v for v in products)),
        "the variance of unscaled masks": lambda z, b, products, q: (z + b, q * (1 - q) * sum(v * v for v in products)),
        "keeping and dropping exchanged": lambda z, b, products, q: (z + b, q / (1 - q) * sum(v * v for v in products)),
        "the square of the sum": lambda z, b, products, q: (z + b, (1 - q) / q * sum(products) ** 2),
        "the bias scaled too": lambda z, b, products, q: (z + b / q, (1 - q) / q * sum(v * v for v in products)),
    },
)
def test_dropout_keeps_the_mean(formula):
    """All 16 masks of four units with their probabilities, in fractions."""
    rng = np.random.default_rng(3)
    for q in (Fraction(1, 3), Fraction(4, 5), Fraction(1)):
        a, w = ([Fraction(int(v), 2) for v in rng.integers(1, 9, size=4)] for _ in range(2))
        w[1] = -w[1]
        b = Fraction(5, 3)
        outcomes = [
            (sum(m * u * v / q for m, u, v in zip(mask, a, w, strict=True)) + b, chance)
            for mask, chance in masks_with_chances(4, q)
        ]
        mean = sum(z * chance for z, chance in outcomes)
        variance = sum((z - mean) ** 2 * chance for z, chance in outcomes)
        products = [u * v for u, v in zip(a, w, strict=True)]
        assert (mean, variance) == formula(sum(products), b, products, q)


@claim(
    "dropout-is-scaled-ridge",
    states=(lambda q: (1 - q) / q, lambda X: np.sum(X**2, axis=0)),
    mutants={
        "plain ridge": (lambda q: (1 - q) / q, lambda X: np.ones(X.shape[1])),
        "keeping and dropping exchanged": (lambda q: q / (1 - q), lambda X: np.sum(X**2, axis=0)),
        "the variance of unscaled masks": (lambda q: q * (1 - q), lambda X: np.sum(X**2, axis=0)),
        "mean squares of the columns": (lambda q: (1 - q) / q, lambda X: np.mean(X**2, axis=0)),
        "squared sums of the columns": (lambda q: (1 - q) / q, lambda X: np.sum(X, axis=0) ** 2),
        "one length for all columns": (lambda q: (1 - q) / q, lambda X: np.full(X.shape[1], np.mean(X**2) * len(X))),
    },
)
def test_dropout_is_scaled_ridge(statement):
    """All masks of a batch, enumerated: the expected squares at random weights, and the minimum that SciPy finds."""
    factor, lengths = statement
    rng = np.random.default_rng(4)
    for (n, d), q in (((3, 2), 0.8), ((2, 3), 0.3), ((2, 4), 0.5)):
        X, y = rng.normal(size=(n, d)) * np.arange(1, d + 1), rng.normal(size=n)
        masks = list(masks_with_chances(n * d, q))
        chance = np.array([c for _, c in masks])
        noisy = np.array([m for m, _ in masks]).reshape(-1, n, d) * X / q

        def expected(w, noisy=noisy, chance=chance, y=y):
            return chance @ np.sum((y - noisy @ w) ** 2, axis=1)

        penalty = factor(q) * lengths(X)
        for w in rng.normal(size=(3, d)):
            assert np.isclose(expected(w), np.sum((y - X @ w) ** 2) + penalty @ w**2)
        found = optimize.minimize(expected, np.zeros(d), tol=1e-10).x
        assert np.allclose(found, np.linalg.solve(X.T @ X + np.diag(penalty), X.T @ y), atol=1e-4)


def risk(n, p, S, v):
    """What the page states."""
    if p <= n - 2:
        return v * (1 + p / (n - p - 1))
    if p >= n + 2:
        return S * (1 - n / p) + v * (1 + n / (p - n - 1))
    return np.inf


@claim(
    "peak-at-as-many-features-as-examples",
    states=risk,
    mutants={
        "p over n - p": lambda n, p, S, v: v * (1 + p / (n - p)) if p < n - 1 else risk(n, p, S, v),
        "p over n, as at fixed inputs": lambda n, p, S, v: v * (1 + p / n) if p < n - 1 else risk(n, p, S, v),
        "n over p - n": lambda n, p, S, v: S * (1 - n / p) + v * (1 + n / (p - n)) if p > n + 1 else risk(n, p, S, v),
        "all of the signal beyond n": lambda n, p, S, v: v * (1 + n / (p - n - 1)) if p > n + 1 else risk(n, p, S, v),
        "the signal not projected": lambda n, p, S, v: S + v * (1 + n / (p - n - 1)) if p > n + 1 else risk(n, p, S, v),
        "the noise of the new target forgotten": lambda n, p, S, v: risk(n, p, S, v) - v,
        "infinite at p = n only": lambda n, p, S, v: 5.0 if abs(n - p) == 1 else risk(n, p, S, v),
        "large and finite at p = n": lambda n, p, S, v: 1e6 * v if n == p else risk(n, p, S, v),
    },
)
def test_peak_at_as_many_features_as_examples(expected):
    """40000 simulated training sets per case (3 s.e.); one input or one example by SciPy's integral, cut off near 0."""
    rng = np.random.default_rng(5)
    runs, var = 40_000, 0.5
    for n, p, D in ((7, 2, 4), (10, 4, 5), (4, 10, 12), (3, 8, 8)):
        w = 1 / np.arange(1, D + 1)
        X = rng.normal(size=(runs, n, D))
        y = X @ w + np.sqrt(var) * rng.normal(size=(runs, n))
        A = X[:, :, :p]
        AT = np.swapaxes(A, 1, 2)
        if p < n:
            fit = np.linalg.solve(AT @ A, AT @ y[..., None])[..., 0]
        else:
            fit = (AT @ np.linalg.solve(A @ AT, y[..., None]))[..., 0]
        x = rng.normal(size=(runs, D))  # one new example for each training set
        target = x @ w + np.sqrt(var) * rng.normal(size=runs)
        squares = (target - np.sum(x[:, :p] * fit, axis=1)) ** 2
        # less noise in the average: given the fit, the expectation over x is exact
        exact = np.sum((fit - w[:p]) ** 2, axis=1) + np.sum(w[p:] ** 2) + var
        stated = expected(n, p, np.sum(w[:p] ** 2), np.sum(w[p:] ** 2) + var)
        for sample in (squares, exact):
            assert abs(sample.mean() - stated) <= 3 * sample.std(ddof=1) / np.sqrt(runs)

    # one input: v (1 + E[1 / chi2_n]); one example: S (1 - 1/p) + v (1 + E[1 / chi2_p])
    for n, p in ((1, 1), (2, 1), (3, 1), (5, 1), (1, 2), (1, 3), (1, 6)):
        S, v, nu = 2.0, 0.7, max(n, p)
        parts = [
            integrate.quad(lambda u, nu=nu: stats.chi2.pdf(np.exp(u), nu), np.log(cut), 5)[0]  # u = ln x
            for cut in (1e-20, 1e-30)
        ]
        stated = expected(n, p, S, v)
        if parts[1] - parts[0] > 1:  # grows without bound as the cut goes to 0
            assert stated == np.inf
        else:
            assert np.isclose(stated, S * (1 - min(n, p) / p) + v * (1 + parts[1]), rtol=1e-5)
