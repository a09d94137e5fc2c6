"""Claims of calculus/gradients, each against something independent of the page's programs."""

import cmath
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group
small = st.integers(-6, 6)


def dot(x, y):
    """Sum of products of two lists."""
    return sum(a * b for a, b in zip(x, y, strict=True))


@claim(
    "gradient-is-the-only-linear-part",
    states=lambda g, v: dot(g, v),
    mutants={
        "slope per length, for vectors of any length": lambda g, v: dot(g, v) / (dot(v, v) or 1),
        "only the variable that changes most": lambda g, v: max((a * b for a, b in zip(g, v, strict=True)), key=abs),
        "absolute value": lambda g, v: abs(dot(g, v)),
        "sum of the partial derivatives": lambda g, v: sum(g),
        "partial derivatives below 0 count as 0": lambda g, v: dot([max(a, 0) for a in g], v),
    },
)
def test_gradient_is_the_only_linear_part(slope):
    """Polynomials with a known linear part: the quotients themselves, as exact fractions, for h = ±1/1,000,000,000."""

    @ONE_REPORT
    @given(st.lists(st.tuples(small, small, small, small), min_size=1, max_size=5))
    def holds(rows):
        g, v, second, third = ([row[i] for row in rows] for i in range(4))

        def f(s):  # the remainder mixes the variables and is at most a constant times the squared length
            remainder = dot(second, [a * b for a, b in zip(s, s[1:] + s[:1], strict=True)])
            return 7 + dot(g, s) + remainder + dot(third, [a**3 for a in s])

        units = [[int(i == j) for i in range(len(g))] for j in range(len(g))]
        for h in (Fraction(1, 10**9), Fraction(-1, 10**9)):
            for direction in (v, *units):
                quotient = (f([h * a for a in direction]) - 7) / h
                assert abs(quotient - Fraction(slope(g, direction))) < Fraction(1, 10**5)
            for e in units:  # any other vector differs at some place j, and there it does not fit
                quotient = (f([h * a for a in e]) - 7) / h
                for change in (-1, 1, Fraction(1, 1000)):
                    other = [a + change * b for a, b in zip(g, e, strict=True)]
                    assert abs(quotient - Fraction(slope(other, e))) > abs(change) / 2

    holds()


@claim(
    "slopes-without-continuity",
    states=(lambda v: Fraction(v[0] ** 2, v[1]) if v[1] else 0, Fraction(1, 2)),
    mutants={
        "slopes from the partial derivatives, all 0": (lambda v: 0, Fraction(1, 2)),
        "fraction upside down": (lambda v: Fraction(v[1], v[0] ** 2) if v[0] else 0, Fraction(1, 2)),
        "forgets a square": (lambda v: Fraction(v[0], v[1]) if v[1] else 0, Fraction(1, 2)),
        "continuous along the parabola": (lambda v: Fraction(v[0] ** 2, v[1]) if v[1] else 0, 0),
    },
)
def test_slopes_without_continuity(stated):
    """Exact quotients f(hv)/h for h = ±1/100,000,000 and random integer v, exact values on the parabola."""
    slope, on_parabola = stated

    def f(a, b):
        return Fraction(a * a * b) / (a**4 + b * b) if a or b else Fraction(0)

    @ONE_REPORT
    @given(small, small)
    def holds(a, b):
        for h in (Fraction(1, 10**8), Fraction(-1, 10**8)):
            assert abs(f(h * a, h * b) / h - slope((a, b))) < Fraction(1, 10**6)

    holds()
    for t in (Fraction(1, 2), Fraction(-1, 10), Fraction(1, 10**6)):
        assert f(t, t**2) == on_parabola


def partials(f, x):
    """Partial derivatives by the complex step."""
    step = 1e-30
    return [f([a + (1j * step if i == j else 0) for i, a in enumerate(x)]).imag / step for j in range(len(x))]


@claim(
    "gradient-across-level-curves",
    states=lambda g, tangent: dot(g, tangent),
    mutants={
        "gradient along the curve": lambda g, tangent: g[0] * tangent[1] - g[1] * tangent[0],
        "absolute values": lambda g, tangent: sum(abs(a * b) for a, b in zip(g, tangent, strict=True)),
        "first two entries exchanged": lambda g, tangent: dot([g[1], g[0], *g[2:]], tangent),
        "without the last variable": lambda g, tangent: dot(g[:-1], tangent[:-1]),
    },
)
def test_gradient_across_level_curves(product):
    """Curves known to stay in a level set (ellipse, hyperbola, power curve, spiral on a sphere), by complex steps."""
    cases = [
        (lambda x: x[0] ** 2 / 9 + x[1] ** 2 / 4, lambda t: [3 * cmath.cos(t), 2 * cmath.sin(t)]),
        (lambda x: x[0] ** 2 - x[1] ** 2, lambda t: [cmath.cosh(t), cmath.sinh(t)]),
        (lambda x: x[0] ** 3 * x[1] ** 2, lambda t: [cmath.exp(2 * t), cmath.exp(-3 * t)]),
        (
            lambda x: x[0] ** 2 + x[1] ** 2 + x[2] ** 2,
            lambda t: [cmath.cos(t) * cmath.cos(5 * t), cmath.cos(t) * cmath.sin(5 * t), cmath.sin(t)],
        ),
    ]
    for f, curve in cases:
        for t in (-0.7, 0.3, 1.1):
            point = [a.real for a in curve(t)]
            assert abs(f(point) - f([a.real for a in curve(t + 0.5)])) < 1e-12  # it stays in the level set
            tangent = [a.imag / 1e-30 for a in curve(t + 1e-30j)]
            assert abs(product(partials(f, point), tangent)) < 1e-12


@claim(
    "steepest-in-a-quadratic-norm",
    states=lambda M, g: (np.linalg.solve(M, g), np.sqrt(g @ np.linalg.solve(M, g))),
    mutants={
        "M instead of its inverse": lambda M, g: (M @ g, np.sqrt(g @ M @ g)),
        "the gradient itself": lambda M, g: (g, g @ g / np.sqrt(g @ M @ g)),
        "only half of the factorization": lambda M, g: (
            np.linalg.solve(np.linalg.cholesky(M), g),
            np.linalg.norm(np.linalg.solve(np.linalg.cholesky(M), g)),
        ),
        "forgets the root": lambda M, g: (np.linalg.solve(M, g), g @ np.linalg.solve(M, g)),
    },
)
def test_steepest_in_a_quadratic_norm(steepest):
    """SciPy's SLSQP maximizes the dot product under the constraint, from two random starts, in 1 to 5 dimensions."""
    rng = np.random.default_rng(0)
    for d in (1, 2, 3, 5):
        B = rng.normal(size=(d, d))
        M, g = B @ B.T + 0.5 * np.eye(d), rng.normal(size=d)
        direction, value = steepest(M, g)
        direction = direction / np.sqrt(direction @ M @ direction)
        inside = {"type": "ineq", "fun": lambda s, M=M: 1 - s @ M @ s}
        for _ in range(2):  # the same point from both: there is only one
            found = optimize.minimize(
                lambda s, g=g: -g @ s,
                0.1 * rng.normal(size=d),
                method="SLSQP",
                constraints=[inside],
                options={"ftol": 1e-14, "maxiter": 500},
            )
            assert abs(-found.fun - value) < 1e-6
            assert np.max(np.abs(found.x - direction)) < 1e-4


@claim(
    "gradient-in-new-coordinates",
    states=(lambda S, g: S.T @ g, lambda S, g: S @ S.T @ g),
    mutants={
        "S instead of its transpose": (lambda S, g: S @ g, lambda S, g: S @ S.T @ g),
        "transforms like the variables": (lambda S, g: np.linalg.solve(S, g), lambda S, g: S @ S.T @ g),
        "S transposed first in the step": (lambda S, g: S.T @ g, lambda S, g: S.T @ S @ g),
        "the step does not depend on the coordinates": (lambda S, g: S.T @ g, lambda S, g: g),
    },
)
def test_gradient_in_new_coordinates(stated):
    """Complex steps of the composed function, written out in the new coordinates, and the step carried back."""
    by_u, step_of_w = stated
    rng = np.random.default_rng(1)

    def f(w):
        return sum(cmath.exp(0.3 * a) + 0.2 * a * b for a, b in zip(w, w[1:] + w[:1], strict=True))

    for d in (2, 3, 4):
        S, u, lr = rng.normal(size=(d, d)) + 2 * np.eye(d), rng.normal(size=d), 0.7

        def to_w(u, S=S):
            return [sum(S[i, j] * u[j] for j in range(len(u))) for i in range(len(u))]

        measured = np.array(partials(lambda u, to_w=to_w: f(to_w(u)), list(u)))
        g = np.array(partials(f, to_w(u)))
        moved = np.array(to_w(u - lr * measured)) - to_w(u)
        assert np.allclose(measured, by_u(S, g), rtol=1e-10)
        assert np.allclose(moved, -lr * step_of_w(S, g), rtol=1e-10)


def logistic(z):
    """Sigmoid by the hyperbolic tangent."""
    return (1 + np.tanh(z / 2)) / 2


@claim(
    "gradient-of-linear-models",
    states={
        "squared": lambda X, z, y: X.T @ (z - y) / len(y),
        "cross-entropy": lambda X, z, y: X.T @ (logistic(z) - y) / len(y),
    },
    mutants={
        "sigmoid in both": {
            "squared": lambda X, z, y: X.T @ (logistic(z) - y) / len(y),
            "cross-entropy": lambda X, z, y: X.T @ (logistic(z) - y) / len(y),
        },
        "sigmoid in neither": {
            "squared": lambda X, z, y: X.T @ (z - y) / len(y),
            "cross-entropy": lambda X, z, y: X.T @ (z - y) / len(y),
        },
        "sum instead of mean": {
            "squared": lambda X, z, y: X.T @ (z - y),
            "cross-entropy": lambda X, z, y: X.T @ (logistic(z) - y),
        },
        "divided by the number of weights": {
            "squared": lambda X, z, y: X.T @ (z - y) / X.shape[1],
            "cross-entropy": lambda X, z, y: X.T @ (logistic(z) - y) / X.shape[1],
        },
        "sign of the residual": {
            "squared": lambda X, z, y: X.T @ (z - y) / len(y),
            "cross-entropy": lambda X, z, y: X.T @ (y - logistic(z)) / len(y),
        },
        "factor 2 of the square": {
            "squared": lambda X, z, y: 2 * X.T @ (z - y) / len(y),
            "cross-entropy": lambda X, z, y: X.T @ (logistic(z) - y) / len(y),
        },
        "extra slope of the sigmoid": {
            "squared": lambda X, z, y: X.T @ (z - y) / len(y),
            "cross-entropy": lambda X, z, y: X.T @ ((logistic(z) - y) * logistic(z) * (1 - logistic(z))) / len(y),
        },
    },
)
def test_gradient_of_linear_models(gradient):
    """Complex steps of both losses, written as loops over the examples, with random shapes from 1 × 1 on."""
    rng = np.random.default_rng(2)

    def predict(x, w):
        return sum(a * b for a, b in zip(x, w, strict=True))

    def sigmoid(z):
        return 1 / (1 + cmath.exp(-z))

    for n, d in ((1, 1), (5, 2), (7, 3), (4, 6)):
        X, w = rng.normal(size=(n, d)), list(rng.normal(size=d))
        y, classes = rng.normal(size=n), rng.integers(0, 2, size=n)

        def squared(w, X=X, y=y):
            return sum((predict(x, w) - t) ** 2 for x, t in zip(X, y, strict=True)) / (2 * len(y))

        def cross_entropy(w, X=X, y=classes):
            chosen = [sigmoid(predict(x, w)) if t else 1 - sigmoid(predict(x, w)) for x, t in zip(X, y, strict=True)]
            return -sum(cmath.log(p) for p in chosen) / len(y)

        z = np.array([predict(x, w) for x in X])
        assert np.allclose(partials(squared, w), gradient["squared"](X, z, y), rtol=1e-9, atol=1e-12)
        assert np.allclose(partials(cross_entropy, w), gradient["cross-entropy"](X, z, classes), rtol=1e-9, atol=1e-12)
