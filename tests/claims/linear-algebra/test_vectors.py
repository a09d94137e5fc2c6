"""Claims of linear-algebra/vectors, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, optimize, stats

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group
integers = st.integers(-50, 50)


def vectors(elements=integers):
    """Lists of 1 to 8 integers: their sums and squares are exact."""
    return st.lists(elements, min_size=1, max_size=8)


def pairs():
    """Two lists of the same length."""
    return st.integers(1, 8).flatmap(lambda d: st.tuples(*[st.lists(integers, min_size=d, max_size=d)] * 2))


@claim(
    "norm-order",
    states=lambda d: (1, 1, Fraction(d), Fraction(d)),  # squares of the four factors between neighbors of the chain
    mutants={
        "drops the factor √d of the 2-norm": lambda d: (1, 1, 1, Fraction(d)),
        "d instead of √d for the 1-norm": lambda d: (1, 1, Fraction(d) ** 2, Fraction(d)),
        "d instead of √d for the ∞-norm": lambda d: (1, 1, Fraction(d), Fraction(d) ** 2),
        "claims that the 1-norm is half as large": lambda d: (1, Fraction(1, 4), Fraction(d), Fraction(d)),
    },
)
def test_norm_order(factors):
    """Exact squares of the norms of random integer vectors; each bound is reached by a vector found by search."""

    def squares(x):
        one, two, largest = sum(map(abs, x)) ** 2, sum(v * v for v in x), max(map(abs, x)) ** 2
        return ((largest, two), (two, one), (one, two), (two, largest))  # each left side ≤ factor · right side

    @ONE_REPORT
    @given(vectors())
    def holds(x):
        assert all(left <= factor * right for (left, right), factor in zip(squares(x), factors(len(x)), strict=True))

    holds()
    for d in (1, 2, 3, 4):
        every = [squares(x) for x in product((-1, 0, 1), repeat=d) if any(x)]
        reached = [max(Fraction(*row[i]) for row in every) for i in range(4)]
        assert reached == list(factors(d))


@claim(
    "projection-on-a-line",
    states=lambda x, y: x @ y / (y @ y),
    mutants={
        "divides by the length, not its square": lambda x, y: x @ y / np.sqrt(y @ y),
        "divides by the squared length of x": lambda x, y: x @ y / (x @ x),
        "forgets to divide": lambda x, y: x @ y,
        "flips the sign": lambda x, y: -(x @ y) / (y @ y),
    },
)
def test_projection_on_a_line(coefficient):
    """SciPy minimizes the distance over the coefficient, for random vectors in 1 to 50 dimensions."""
    rng = np.random.default_rng(0)
    for d in (1, 2, 3, 50):
        x, y = 2 * rng.normal(size=d), 3 * rng.normal(size=d)
        best = optimize.minimize_scalar(lambda alpha, x=x, y=y: np.sum((x - alpha * y) ** 2)).x
        np.testing.assert_allclose(coefficient(x, y), best, rtol=1e-6, atol=1e-7)


@claim(
    "cauchy-schwarz",
    states=lambda x, y: sum(v * v for v in x) * sum(v * v for v in y),  # the squared bound
    mutants={
        "∞-norm instead of the 2-norm of x": lambda x, y: max(map(abs, x)) ** 2 * sum(v * v for v in y),
        "1-norms, a bound that only parallel axes reach": lambda x, y: sum(map(abs, x)) ** 2 * sum(map(abs, y)) ** 2,
        "forgets the square of the second length": lambda x, y: sum(v * v for v in x) * sum(map(abs, y)),
    },
)
def test_cauchy_schwarz(squared_bound):
    """Lagrange's identity in exact integers: the gap is a sum of squares, zero exactly for multiples."""

    @ONE_REPORT
    @given(pairs(), integers)
    def holds(xy, factor):
        x, y = xy
        for left, right in ((x, y), (x, [factor * v for v in x])):
            gap = squared_bound(left, right) - sum(a * b for a, b in zip(left, right, strict=True)) ** 2
            minors = [left[i] * right[j] - left[j] * right[i] for i, j in combinations(range(len(x)), 2)]
            parallel = np.linalg.matrix_rank(np.array([left, right], dtype=float)) < 2
            assert gap == sum(minor**2 for minor in minors) and (gap == 0) == parallel

    holds()


@claim(
    "angle-from-dot-product",
    states=lambda length_x, length_y, theta: length_x * length_y * np.cos(theta),
    mutants={
        "sine instead of cosine": lambda length_x, length_y, theta: length_x * length_y * np.sin(theta),
        "forgets one length": lambda length_x, length_y, theta: length_x * np.cos(theta),
        "half the angle": lambda length_x, length_y, theta: length_x * length_y * np.cos(theta / 2),
    },
)
def test_angle_from_dot_product(formula):
    """Vectors built with a known angle: the second is the first, turned by a matrix exponential in a random plane."""
    from scipy.linalg import expm

    rng = np.random.default_rng(1)
    for d in (2, 3, 20):
        for theta in (0.0, 0.4, np.pi / 2, 2.0, np.pi):
            length_x, length_y = rng.uniform(0.5, 3, size=2)
            Q = np.linalg.qr(rng.normal(size=(d, 2)))[0]
            turn = expm(theta * (np.outer(Q[:, 1], Q[:, 0]) - np.outer(Q[:, 0], Q[:, 1])))
            x = length_x * Q[:, 0]
            y = length_y * turn @ Q[:, 0]
            dot = sum(float(a) * float(b) for a, b in zip(x, y, strict=True))
            np.testing.assert_allclose(formula(length_x, length_y, theta), dot, atol=1e-12)


@claim(
    "farthest-step",
    states=lambda g: (np.max(np.abs(g)), np.sqrt(np.sum(g**2)), np.sum(np.abs(g))),
    mutants={
        "1-norm and ∞-norm exchanged": lambda g: (np.sum(np.abs(g)), np.sqrt(np.sum(g**2)), np.max(np.abs(g))),
        "the 2-norm for all three": lambda g: (np.sqrt(np.sum(g**2)),) * 3,
        "square of the 2-norm": lambda g: (np.max(np.abs(g)), np.sum(g**2), np.sum(np.abs(g))),
        "sum without absolute values": lambda g: (np.max(np.abs(g)), np.sqrt(np.sum(g**2)), np.sum(g)),
    },
)
def test_farthest_step(formula):
    """SciPy's linear programs over the 1- and ∞-ball, and its constrained minimizer SLSQP over the 2-ball."""
    rng = np.random.default_rng(2)
    for d in (1, 2, 5):
        g = 3 * rng.normal(size=d)
        # s = p - q with p, q ≥ 0: the 1-norm of s is at most the sum of all elements of p and q
        one = -optimize.linprog(np.r_[-g, g], A_ub=np.ones((1, 2 * d)), b_ub=[1]).fun
        largest = -optimize.linprog(-g, bounds=(-1, 1)).fun
        ball = {"type": "ineq", "fun": lambda s: 1 - np.sum(s**2), "jac": lambda s: -2 * s}
        start = np.full(d, 0.1)
        found = optimize.minimize(lambda s, g=g: -np.sum(g * s), start, jac=lambda s, g=g: -g, constraints=ball)
        assert found.success
        np.testing.assert_allclose(formula(g), (one, -found.fun, largest), rtol=1e-5)


@claim(
    "std-of-cosine",
    states=lambda d: 1 / np.sqrt(d),
    mutants={
        "1/d, the variance": lambda d: 1 / d,
        "d + 1 instead of d": lambda d: 1 / np.sqrt(d + 1),
        "d - 1 instead of d": lambda d: 1 / np.sqrt(max(d - 1, 1)),
        "standard deviation of a uniform number": lambda d: 1 / np.sqrt(3),
    },
)
def test_std_of_cosine(formula):
    """Integral over the angle by SciPy, and simulation: 40,000 pairs a dimension, three standard errors."""
    assert np.isclose(formula(1), np.std([-1, 1]))
    for d in (2, 3, 4, 10, 100):
        # A sphere at angle θ from an axis has a circumference proportional to sin(θ) to the power d - 2.
        moments = [
            integrate.quad(lambda a, k=k, d=d: np.cos(a) ** k * np.sin(a) ** (d - 2), 0, np.pi)[0] for k in range(3)
        ]
        np.testing.assert_allclose(moments[1] / moments[0], 0, atol=1e-9)
        np.testing.assert_allclose(formula(d), np.sqrt(moments[2] / moments[0]), rtol=1e-8)
    rng = np.random.default_rng(3)
    pairs = 40_000
    for d in (1, 2, 3, 20):
        X, Y = rng.normal(size=(2, pairs, d))
        X *= rng.exponential(size=(pairs, 1))  # a symmetric distribution that is not normal
        Y = np.abs(Y)  # independent of X, and as lopsided as you like
        squares = np.sum(X * Y, axis=1) ** 2 / (np.sum(X**2, axis=1) * np.sum(Y**2, axis=1))
        standard_error = np.std(squares) / np.sqrt(pairs)
        assert abs(np.mean(squares) - formula(d) ** 2) <= 3 * standard_error + 1e-12


@claim(
    "cosine-tail",
    states=lambda d, t: 2 * np.exp(-d * t**2 / 2),
    mutants={
        "drops the factor 2 in front": lambda d, t: np.exp(-d * t**2 / 2),
        "drops the ½ in the exponent": lambda d, t: 2 * np.exp(-d * t**2),
        "a little more than ½ in the exponent": lambda d, t: 2 * np.exp(-d * t**2 / 1.9),
        "t instead of t²": lambda d, t: 2 * np.exp(-d * t / 2),
    },
)
def test_cosine_tail(bound):
    """SciPy's Beta distribution: the squared cosine is Beta(1/2, (d - 1)/2); for d = 1 it is 1."""
    t = np.linspace(0, 1, 201)
    assert np.all(bound(1, t) >= 1)
    for d in (2, 3, 4, 5, 10, 30, 100, 1000, 100_000, 1_000_000):
        exact = stats.beta.sf(t**2, 0.5, (d - 1) / 2)
        assert np.all(exact <= bound(d, t) * (1 + 1e-12))


@claim(
    "dot-product-variance",
    states=lambda d: (0, d),
    mutants={
        "√d, the standard deviation": lambda d: (0, np.sqrt(d)),
        "2d, as if both vectors contributed": lambda d: (0, 2 * d),
        "1, as for a mean of d terms times √d": lambda d: (0, 1),
        "mean d, as for a vector with itself": lambda d: (d, d),
    },
)
def test_dot_product_variance(formula):
    """All sign vectors, counted exactly, and 40,000 simulated pairs of shifted exponentials, three standard errors."""
    for d in (1, 2, 3, 4):
        signs = list(product((-1, 1), repeat=d))
        dots = [sum(a * b for a, b in zip(x, y, strict=True)) for x in signs for y in signs]
        mean, variance = formula(d)
        assert Fraction(sum(dots), len(dots)) == mean
        assert Fraction(sum(v * v for v in dots), len(dots)) == variance
    rng = np.random.default_rng(4)
    pairs = 40_000
    for d in (5, 30):
        X, Y = rng.exponential(size=(2, pairs, d)) - 1  # mean 0, variance 1, not symmetric
        squares = np.sum(X * Y, axis=1) ** 2
        assert abs(np.mean(squares) - formula(d)[1]) <= 3 * np.std(squares) / np.sqrt(pairs)


@claim(
    "cosine-with-a-mean",
    states=lambda mean, variance: mean**2 / (mean**2 + variance),
    mutants={
        "ratio of squared mean and variance": lambda mean, variance: mean**2 / variance,
        "forgets the square": lambda mean, variance: abs(mean) / np.sqrt(mean**2 + variance),
        "always tends to 0": lambda mean, variance: 0.0,
    },
)
def test_cosine_with_a_mean(limit):
    """Simulation, 400 pairs, d = 200 and 5000: three standard errors and a bias of 2/d; the spread shrinks as 1/√d."""
    rng = np.random.default_rng(5)
    distributions = {  # name: sampler, mean, variance from SciPy
        "uniform": (lambda size: rng.uniform(size=size), *stats.uniform.stats()),
        "exponential": (lambda size: rng.exponential(size=size), *stats.expon.stats()),
        "ReLU of normal": (
            lambda size: np.maximum(rng.normal(size=size), 0),
            stats.norm.expect(lambda v: v, lb=0),
            stats.norm.expect(lambda v: v**2, lb=0) - stats.norm.expect(lambda v: v, lb=0) ** 2,
        ),
        "normal around 0": (lambda size: rng.normal(size=size), 0.0, 1.0),
    }
    pairs = 400
    for sample, mean, variance in distributions.values():
        spread = []
        for d in (200, 5000):
            X, Y = sample((2, pairs, d))
            cosines = np.sum(X * Y, axis=1) / np.sqrt(np.sum(X**2, axis=1) * np.sum(Y**2, axis=1))
            spread.append(np.std(cosines))
        assert abs(np.mean(cosines) - limit(mean, variance)) <= 3 * spread[1] / np.sqrt(pairs) + 2 / d
        assert 3 < spread[0] / spread[1] < 8  # √(5000 / 200) = 5
