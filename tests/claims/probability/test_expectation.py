"""Claims of probability/expectation, each against something independent of the page's programs."""

from fractions import Fraction
from functools import cache
from itertools import product

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy import integrate, optimize, stats

from book.claims import claim


def random_joint(rng, shape):
    """Values for each axis and a joint distribution over them, all in fractions; some probabilities are 0."""
    values = [[Fraction(int(v), 2) for v in rng.choice(np.arange(-9, 10), size=k, replace=False)] for k in shape]
    weights = rng.integers(0, 6, size=shape)
    weights.flat[0] += 1
    total = int(weights.sum())
    table = {}
    for place in product(*(range(k) for k in shape)):
        table[tuple(axis[i] for axis, i in zip(values, place, strict=True))] = Fraction(int(weights[place]), total)
    return table


def mean(table, g):
    """The expectation of g over the joint distribution."""
    return sum((g(*point) * p for point, p in table.items()), Fraction(0))


@claim(
    "expectation-is-linear",
    states=lambda a, b, mu: sum(ai * mi for ai, mi in zip(a, mu, strict=True)) + b,
    mutants={
        "the constant forgotten": lambda a, b, mu: sum(ai * mi for ai, mi in zip(a, mu, strict=True)),
        "factors squared, as in a variance": lambda a, b, mu: sum(ai**2 * mi for ai, mi in zip(a, mu, strict=True)) + b,
        "absolute factors": lambda a, b, mu: sum(abs(ai) * mi for ai, mi in zip(a, mu, strict=True)) + b,
        "the constant counted for each variable": lambda a, b, mu: sum(
            ai * mi + b for ai, mi in zip(a, mu, strict=True)
        ),
        "the mean of the terms": lambda a, b, mu: sum(ai * mi for ai, mi in zip(a, mu, strict=True)) / len(a) + b,
    },
)
def test_expectation_is_linear(formula):
    """Exact sums over random joint distributions of three dependent variables, with the means from their marginals."""

    @settings(max_examples=30, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(st.integers(0, 10**6), st.lists(st.fractions(-3, 3, max_denominator=4), min_size=4, max_size=4))
    def check(seed, numbers):
        *a, b = numbers
        table = random_joint(np.random.default_rng(seed), (3, 2, 4))
        mu = []
        for i in range(3):
            marginal = {}
            for point, p in table.items():
                marginal[point[i]] = marginal.get(point[i], 0) + p
            mu.append(sum(x * p for x, p in marginal.items()))
        joint = mean(table, lambda x, y, z: a[0] * x + a[1] * y + a[2] * z + b)
        assert formula(a, b, mu) == joint

    check()


def symmetric(law):
    """Whether X and −X have the same distribution; `law` has a probability for each value."""
    return all(law.get(-x, 0) == p for x, p in law.items())


@claim(
    "uncorrelated-with-its-square",
    # from the distribution of X, {value: probability > 0}: whether the covariance must be 0, and, for a symmetric X,
    # whether X and X^2 are independent
    states=lambda law: (symmetric(law), len({abs(x) for x in law}) == 1),
    mutants={
        "uncorrelated, so always independent": lambda law: (symmetric(law), True),
        "never independent": lambda law: (symmetric(law), False),
        "mean 0 is enough": lambda law: (sum(x * p for x, p in law.items()) == 0, len({abs(x) for x in law}) == 1),
        "symmetric values are enough": lambda law: (
            all(-x in law for x in law), len({abs(x) for x in law}) == 1
        ),
        "median 0 is enough": lambda law: (
            sum(p for x, p in law.items() if x > 0) == sum(p for x, p in law.items() if x < 0),
            len({abs(x) for x in law}) == 1,
        ),
        "for every X": lambda law: (True, len({abs(x) for x in law}) == 1),
        "for no X but a constant": lambda law: (len(law) == 1, len({abs(x) for x in law}) == 1),
        "independent only if X is constant": lambda law: (symmetric(law), len(law) == 1),
        "independent for two values of |X|": lambda law: (symmetric(law), len({abs(x) for x in law}) <= 2),
        "0 counts as no value": lambda law: (symmetric(law), len({abs(x) for x in law} - {0}) == 1),
    },
)  # fmt: skip
def test_uncorrelated_with_its_square(statement):
    """Exact covariance and independence of all laws with weights 0, 1, 2 on −2 to 2; SciPy's moments for densities."""
    for weights in product((0, 1, 2), repeat=5):
        if not any(weights):
            continue
        law = {x: Fraction(w, sum(weights)) for x, w in zip(range(-2, 3), weights, strict=True) if w}
        moment = [sum(x**k * p for x, p in law.items()) for k in range(4)]
        must_be_0, may_be_independent = statement(law)
        assert not must_be_0 or moment[3] == moment[1] * moment[2]
        if weights == weights[::-1]:
            assert must_be_0
            square = {}
            for x, p in law.items():
                square[x * x] = square.get(x * x, 0) + p
            independent = all(p * q == (p if x * x == s else 0) for x, p in law.items() for s, q in square.items())
            assert may_be_independent == independent
    for dist in (stats.norm(), stats.laplace(), stats.t(5)):
        assert abs(dist.expect(lambda x: x**3)) < 1e-9
        inside = dist.cdf(1) - dist.cdf(-1)  # |X| < 1 and X^2 < 1 are the same event, not independent
        assert abs(inside - inside**2) > 0.1


@claim(
    "correlation-and-the-best-line",
    states=lambda vx, vy, c, mx, my: (c / vx, my - c / vx * mx, vy - c * c / vx),  # a, b and the least mean square
    mutants={
        "the correlation as slope": lambda vx, vy, c, mx, my: (
            c / np.sqrt(vx * vy), my - c / np.sqrt(vx * vy) * mx, vy - c * c / vx
        ),
        "regression of X on Y": lambda vx, vy, c, mx, my: (c / vy, my - c / vy * mx, vy - c * c / vx),
        "1 - corr instead of 1 - corr^2": lambda vx, vy, c, mx, my: (
            c / vx, my - c / vx * mx, vy * (1 - abs(c) / np.sqrt(vx * vy))
        ),
        "no intercept": lambda vx, vy, c, mx, my: (c / vx, 0 * my, vy - c * c / vx),
        "the share that is explained": lambda vx, vy, c, mx, my: (c / vx, my - c / vx * mx, c * c / vx),
    },
)  # fmt: skip
def test_correlation_and_the_best_line(line):
    """SciPy's minimizer of the mean square, and affine pairs, over random joint distributions."""
    rng = np.random.default_rng(0)
    for case in range(12):
        x, y = 1.5 + rng.normal(size=6), rng.normal(size=6) - 2
        if case >= 9:  # affine, with either sign
            y = (-1) ** case * 0.7 * x + 3
        p = rng.dirichlet(np.ones(6))
        mx, my = p @ x, p @ y
        vx, vy, c = p @ (x - mx) ** 2, p @ (y - my) ** 2, p @ ((x - mx) * (y - my))
        a, b, least = line(vx, vy, c, mx, my)

        def mean_square(theta, x=x, y=y, p=p):
            return p @ (y - theta[0] * x - theta[1]) ** 2

        found = optimize.minimize(mean_square, [0, 0], method="BFGS", options={"gtol": 1e-9})
        assert np.allclose([a, b], found.x, atol=1e-5)
        assert abs(least - found.fun) < 1e-8
        r = c / np.sqrt(vx * vy)
        assert -1 - 1e-12 <= r <= 1 + 1e-12
        assert (abs(abs(r) - 1) < 1e-12) == (case >= 9) == (abs(least) < 1e-12)
        for step in ([1e-3, 0], [0, 1e-3], [1e-3, -1e-3 * mx]):  # reached there only
            assert mean_square(np.add([a, b], step)) > least + 1e-8
        assert case < 9 or np.sign(r) == (-1) ** case


@claim(
    "covariance-of-a-linear-map",
    states=lambda A, b, mu, S: (A @ mu + b, A @ S @ A.T),
    mutants={
        "A on the left only": lambda A, b, mu, S: (A @ mu + b, A @ S @ A),
        "transposed the other way": lambda A, b, mu, S: (A @ mu + b, A.T @ S @ A),
        "the squares of A on the variances": lambda A, b, mu, S: (A @ mu + b, np.diag(A**2 @ np.diag(S))),
        "the bias in the covariance": lambda A, b, mu, S: (A @ mu + b, A @ S @ A.T + np.outer(b, b)),
        "the bias not in the mean": lambda A, b, mu, S: (A @ mu, A @ S @ A.T),
        "second moments": lambda A, b, mu, S: (A @ mu + b, A @ (S + np.outer(mu, mu)) @ A.T),
    },
)
def test_covariance_of_a_linear_map(formula):
    """Element by element over all outcomes of random distributions; semidefinite, and singular exactly when flat."""
    rng = np.random.default_rng(1)
    for flat in (False, True):
        for _ in range(5):
            outcomes, p = rng.normal(size=(9, 3)) + 1, rng.dirichlet(np.ones(9))
            if flat:  # a combination of the elements is constant
                outcomes[:, 2] = 4 - outcomes[:, 0] + 2 * outcomes[:, 1]
            A, b = rng.normal(size=(3, 3)), rng.normal(size=3)
            if flat:
                A[0] = [1, -2, 1]

            def moments(rows, p=p):
                m = [sum(p[o] * rows[o][j] for o in range(9)) for j in range(3)]
                S = [[sum(p[o] * (rows[o][j] - m[j]) * (rows[o][k] - m[k]) for o in range(9)) for k in range(3)]
                     for j in range(3)]  # fmt: skip
                return np.array(m), np.array(S)

            mu, S = moments(outcomes)
            got_mean, got_cov = formula(A, b, mu, S)
            want_mean, want_cov = moments([[sum(A[j] * row) + b[j] for j in range(3)] for row in outcomes])
            assert np.allclose(got_mean, want_mean) and np.allclose(got_cov, want_cov)
            eigenvalues = np.linalg.eigvalsh(got_cov)
            assert eigenvalues[0] > -1e-9
            assert (abs(got_cov[0, 0]) < 1e-9) == flat and (abs(np.linalg.eigvalsh(S)[0]) < 1e-9) == flat
    for shape in ((1, 3), (2, 3), (5, 3)):  # fewer and more outputs than inputs
        outcomes, p = rng.integers(-3, 4, size=(8, 3)), rng.dirichlet(np.ones(8))
        A, b = rng.normal(size=shape), rng.normal(size=shape[0])
        S = np.cov(outcomes.T, aweights=p, ddof=0)
        got_mean, got_cov = formula(A, b, p @ outcomes, S)
        after = outcomes @ A.T + b
        assert np.allclose(got_mean, np.average(after, axis=0, weights=p))
        assert np.allclose(got_cov, np.cov(after.T, aweights=p, ddof=0))
    for n in (2, 3, 10):  # the mean of n variables with equal correlation
        for rho in (-1 / (n - 1), 0, 0.3, 1):
            S = 2 * ((1 - rho) * np.eye(n) + rho)
            A = np.zeros((n, n))
            A[0] = 1 / n
            variance = formula(A, np.ones(n), np.zeros(n), S)[1][0, 0]
            assert abs(variance - 2 * (rho + (1 - rho) / n)) < 1e-12


@claim(
    "conditional-mean-is-the-best-prediction",
    # from the probabilities, means and variances of Y for each x, and g: the mean and the mean squared error
    states=lambda w, m, v, g: (w @ m, w @ v + w @ (g - m) ** 2),
    mutants={
        "groups weighted alike": lambda w, m, v, g: (m.mean(), v.mean() + ((g - m) ** 2).mean()),
        "within the groups only": lambda w, m, v, g: (w @ m, w @ v),
        "between the groups only": lambda w, m, v, g: (w @ m, w @ (g - m) ** 2),
        "deviations not squared": lambda w, m, v, g: (w @ m, w @ v + w @ abs(g - m)),
        "standard deviations instead of variances": lambda w, m, v, g: (w @ m, w @ np.sqrt(v) + w @ (g - m) ** 2),
        "around the mean of all": lambda w, m, v, g: (w @ m, w @ v + w @ (g - w @ m) ** 2),
    },
)
def test_conditional_mean_is_the_best_prediction(formula):
    """Exact sums over random joint distributions, for g at random, g = E[Y] and g = E[Y | X]; and one density."""
    rng = np.random.default_rng(2)
    for _ in range(6):
        table = random_joint(rng, (3, 4))
        w = {}
        for (x, _y), p in table.items():
            w[x] = w.get(x, 0) + p
        xs = [x for x, p in w.items() if p > 0]
        m = {x: mean(table, lambda u, y, x=x: y * (u == x)) / w[x] for x in xs}
        v = {x: mean(table, lambda u, y, x=x, m=m: (y - m[x]) ** 2 * (u == x)) / w[x] for x in xs}
        mu = mean(table, lambda u, y: y)
        errors = []
        choices = ({x: Fraction(int(rng.integers(-9, 9)), 2) for x in xs}, dict.fromkeys(xs, mu), m)
        for g in choices:
            error = mean({k: p for k, p in table.items() if p > 0}, lambda u, y, g=g: (y - g[u]) ** 2)
            arrays = (np.array([float(f[x]) for x in xs]) for f in (w, m, v, g))
            got = formula(*arrays)
            assert np.allclose(got, [float(mu), float(error)], rtol=1e-12)
            errors.append(error)
        assert errors[2] <= min(errors)
    # X uniform on (0, 1), Y given X = x exponential with mean 1 + x; g(x) = 2 x; conditional variance (1 + x)^2
    x = (np.arange(4000) + 0.5) / 4000
    got = formula(np.full(4000, 1 / 4000), 1 + x, (1 + x) ** 2, 2 * x)
    density = lambda y, x: np.exp(-y / (1 + x)) / (1 + x)  # noqa: E731
    first = integrate.dblquad(lambda y, x: y * density(y, x), 0, 1, 0, 80)[0]
    error = integrate.dblquad(lambda y, x: (y - 2 * x) ** 2 * density(y, x), 0, 1, 0, 80)[0]
    assert np.allclose(got, [first, error], atol=1e-5)


def jensen_signs(kind, constant):
    """The signs that E[f(X)] − f(E[X]) can have, by the kind of f and whether X is constant with probability 1."""
    signs = {"strictly convex": {1}, "convex": {0, 1}, "affine": {0}, "concave": {-1, 0}, "strictly concave": {-1}}
    return {0} if constant else signs[kind]


@cache
def signs_that_occur():
    """The signs of E[f(X)] − f(E[X]) over many X, by the kind of f and whether X is constant."""
    functions = {
        "strictly convex": (np.exp, lambda x: x**2, lambda x: 1 / x, lambda x: x * np.log(x), lambda x: -np.log(x)),
        "convex": (lambda x: abs(x - 1), lambda x: np.maximum(0, x - 1)),
        "affine": (lambda x: 3 - 2 * x,),
        "concave": (lambda x: -abs(x - 1), lambda x: np.minimum(0, 1 - x)),
        "strictly concave": (np.log, np.sqrt, lambda x: -(x**4)),
    }
    rng = np.random.default_rng(3)
    seen = {kind: {True: set(), False: set()} for kind in functions}
    for kind, members in functions.items():
        for f in members:
            for low, high in ((0.2, 3), (1.2, 3), (0.2, 0.9)):  # the second and third do not contain the bend
                for size in (1, 2, 5, 9):
                    x, p = rng.uniform(low, high, size=size), rng.dirichlet(np.ones(size))
                    gap = p @ f(x) - f(p @ x)
                    seen[kind][size == 1].add(0 if abs(gap) < 1e-9 else int(np.sign(gap)))
            for law in (stats.uniform(0.5, 2), stats.beta(2, 5, loc=0.1), stats.triang(0.3, loc=1)):
                gap = law.expect(f) - f(law.mean())
                seen[kind][False].add(0 if abs(gap) < 1e-9 else int(np.sign(gap)))
    return seen


@claim(
    "jensen",
    states=jensen_signs,
    mutants={
        "the other direction": lambda kind, constant: {-sign for sign in jensen_signs(kind, constant)},
        "at least for every f": lambda kind, constant: {abs(sign) for sign in jensen_signs(kind, constant)},
        "equality for every X": lambda kind, constant: {0},
        "never equality": lambda kind, constant: jensen_signs(kind, False),
        "strict for every convex f": lambda kind, constant: jensen_signs(
            "strictly convex" if kind == "convex" else kind, constant
        ),
        "equality only for affine f": lambda kind, constant: jensen_signs(kind, constant and kind == "affine"),
        "strictly convex f, too, may reach equality": lambda kind, constant: jensen_signs(
            kind.removeprefix("strictly "), constant
        ),
    },
)
def test_jensen(signs):
    """The signs that occur for strictly convex, convex, affine and concave f, discrete laws and SciPy's densities."""
    for kind, seen in signs_that_occur().items():
        for constant in (True, False):
            assert signs(kind, constant) == seen[constant]


@claim(
    "markov-and-chebyshev",
    # the two bounds, and the probability of each outer value in the case of equality
    states=lambda mu, t, k: (mu / t, 1 / k**2, 1 / (2 * k**2)),
    mutants={
        "1 / k": lambda mu, t, k: (mu / t, 1 / k, 1 / (2 * k)),
        "one side only": lambda mu, t, k: (mu / t, 1 / (2 * k**2), 1 / (2 * k**2)),
        "the Gaussian tail as a bound": lambda mu, t, k: (mu / t, 2 * stats.norm.sf(k), 1 / (2 * k**2)),
        "Markov with the square of t": lambda mu, t, k: (mu / t**2, 1 / k**2, 1 / (2 * k**2)),
        "1 / k^2 on each side": lambda mu, t, k: (mu / t, 1 / k**2, 1 / k**2),
        "Markov with half the mean": lambda mu, t, k: (mu / (2 * t), 1 / k**2, 1 / (2 * k**2)),
        "Markov with an exponential": lambda mu, t, k: (np.exp(-t / mu), 1 / k**2, 1 / (2 * k**2)),
        "Cantelli's bound for two sides": lambda mu, t, k: (mu / t, 1 / (1 + k**2), 1 / (2 * k**2)),
    },
)
def test_markov_and_chebyshev(bounds):
    """SciPy's tails of eight distributions; the cases of equality by exact sums."""
    laws = [
        stats.expon(scale=2), stats.gamma(0.3), stats.lognorm(1), stats.binom(9, 0.2), stats.poisson(1.3),
        stats.uniform(0, 1), stats.pareto(2.1), stats.bernoulli(0.02),
    ]  # fmt: skip
    for law in laws:
        mu, sigma = law.mean(), law.std()
        for t in (0.1, 0.5, 1, 2, 5, 20):
            at_least = law.sf(t - 1e-9)
            assert at_least <= bounds(mu, t, 2)[0] + 1e-7
        for k in (0.5, 1, 1.2, 2, 3, 6):
            outside = law.sf(mu + k * sigma - 1e-9) + law.cdf(mu - k * sigma + 1e-9)
            assert outside <= bounds(mu, 1, k)[1] + 1e-7
    for t, q in ((0.5, 0.9), (2.0, 0.1), (7.0, 0.5)):  # X is t with probability q, else 0: Markov is an equality
        assert abs(bounds(q * t, t, 2)[0] - q) < 1e-12
    for k in (1.0, 1.5, 2.0, 4.0):
        mu, sigma = 3.0, 0.5
        _, bound, outer = bounds(mu, 1, k)
        x, p = np.array([mu - k * sigma, mu, mu + k * sigma]), np.array([outer, 1 - 2 * outer, outer])
        assert p.min() >= 0 and abs(p @ x - mu) < 1e-12
        assert abs(p @ (x - mu) ** 2 - sigma**2) < 1e-12
        assert abs(p[0] + p[2] - bound) < 1e-12
