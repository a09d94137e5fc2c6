"""Claims of calculus/curvature, each against something independent of the page's programs."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product
from math import factorial

import numpy as np
from scipy import linalg

from book.claims import claim


@claim(
    "taylor-lagrange-remainder",
    states=lambda k, x, h: h ** (k + 1) / factorial(k + 1),
    mutants={
        "factorial of k": lambda k, x, h: h ** (k + 1) / factorial(k),
        "power of the last term": lambda k, x, h: h**k / factorial(k + 1),
        "absolute value of the step": lambda k, x, h: abs(h) ** (k + 1) / factorial(k + 1),
        "without the factorial": lambda k, x, h: h ** (k + 1),
        "power of the end instead of the step": lambda k, x, h: (x + h) ** (k + 1) / factorial(k + 1),
    },
)
def test_taylor_lagrange_remainder(factor):
    """The point xi, solved for in 60 digits for exp and ln(1 + x) at 0 and at 1, lies strictly between the two ends."""
    with localcontext() as context:
        context.prec = 60
        for k, x in product(range(6), map(Decimal, ("0", "1"))):
            for h in map(Decimal, ("0.5", "0.01", "-0.01", "-0.5", "2")):
                rest = (x + h).exp() - x.exp() * sum(h**i / factorial(i) for i in range(k + 1))
                derivative = rest / factor(k, x, h)  # must be exp(xi)
                assert derivative > 0
                assert min(x, x + h) < derivative.ln() < max(x, x + h)
            for h in map(Decimal, ("0.5", "0.01", "-0.01", "-0.5", "1")):
                model = (1 + x).ln() + sum((-1) ** (i + 1) * (h / (1 + x)) ** i / i for i in range(1, k + 1))
                rest = (1 + x + h).ln() - model
                derivative = rest / factor(k, x, h)  # must be (-1)^k k! / (1 + xi)^(k + 1)
                power = (-1) ** k * factorial(k) / derivative
                assert power > 0
                assert min(x, x + h) < (power.ln() / (k + 1)).exp() - 1 < max(x, x + h)


@claim(
    "taylor-order-is-the-slope",
    states=lambda k: 2 ** (k + 1),
    mutants={
        "order of the last term": lambda k: 2**k,
        "one order too many": lambda k: 2 ** (k + 2),
        "proportional to the order": lambda k: 2 * (k + 1),
        "square for every order": lambda k: 4,
    },
)
def test_taylor_order_is_the_slope(ratio):
    """Exact errors, in fractions, of the models of 1/(1 + x) and of a polynomial at a small step and at half of it."""
    h = Fraction(1, 2**40)
    for k in range(5):
        for x in (Fraction(0), Fraction(1, 3), Fraction(-5, 2)):

            def error(h, k=k, x=x):
                return 1 / (1 + x + h) - sum((-1) ** i * h**i / (1 + x) ** (i + 1) for i in range(k + 1))

            assert np.isclose(float(error(h) / error(h / 2)), ratio(k), rtol=1e-9)
        tail = [Fraction(3), Fraction(-7), Fraction(2)]  # what is left of a polynomial in h

        def rest(h, k=k, tail=tail):
            return sum(c * h ** (k + 1 + i) for i, c in enumerate(tail))

        assert np.isclose(float(rest(h) / rest(h / 2)), ratio(k), rtol=1e-9)


def random_polynomial(rng, d, degree):
    """Coefficients of all monomials up to the degree, as {exponents: integer}."""
    powers = [e for e in product(range(degree + 1), repeat=d) if sum(e) <= degree]
    return {e: Fraction(int(rng.integers(-4, 5))) for e in powers}


def value(f, x):
    total = Fraction(0)
    for exponents, c in f.items():
        for base, e in zip(x, exponents, strict=True):
            c *= base**e
        total += c
    return total


def partial(f, j):
    """Derivative of a polynomial by variable j, term by term."""
    out = {}
    for e, c in f.items():
        if e[j]:
            lower = e[:j] + (e[j] - 1,) + e[j + 1 :]
            out[lower] = out.get(lower, 0) + c * e[j]
    return out


def form(H, v, w):
    return sum(v[i] * H[i][j] * w[j] for i in range(len(v)) for j in range(len(v)))


def extremes(H):
    values = np.linalg.eigvalsh(np.array(H, dtype=float))
    return values[0], values[-1]


@claim(
    "curvature-along-a-direction",
    states=lambda H, v: (form(H, v, v), extremes(H)),
    mutants={
        "half of it, as in the model": lambda H, v: (form(H, v, v) / 2, extremes(H)),
        "diagonal of the Hessian only": lambda H, v: (sum(H[i][i] * v[i] ** 2 for i in range(len(v))), extremes(H)),
        "sum of the products": lambda H, v: (form(H, [1] * len(v), v), extremes(H)),
        "lower triangle only": lambda H, v: (
            sum(H[i][j] * v[i] * v[j] for i in range(len(v)) for j in range(i + 1)),
            extremes(H),
        ),
        "between the extreme diagonal elements": lambda H, v: (
            form(H, v, v),
            (min(H[i][i] for i in range(len(v))), max(H[i][i] for i in range(len(v)))),
        ),
        "between 0 and the largest": lambda H, v: (form(H, v, v), (0, extremes(H)[1])),
        "between the singular values": lambda H, v: (form(H, v, v), np.linalg.svd(H, compute_uv=False)[[-1, 0]]),
    },
)
def test_curvature_along_a_direction(states):
    """Exact coefficient of t squared of f(x + tv), from values at five points; sweeps of all unit vectors, d to 3."""
    rng = np.random.default_rng(0)
    for d in (1, 2, 3):
        for _ in range(4):
            f = random_polynomial(rng, d, 4)
            x = [Fraction(int(c), 2) for c in rng.integers(-4, 5, size=d)]
            v = [Fraction(int(c)) for c in rng.integers(-3, 4, size=d)]
            H = [[value(partial(partial(f, i), j), x) for j in range(d)] for i in range(d)]
            assert all(H[i][j] == H[j][i] for i in range(d) for j in range(d))
            line = {t: value(f, [a + t * b for a, b in zip(x, v, strict=True)]) for t in range(-2, 3)}
            # second derivative at 0 of the polynomial of degree 4 through five values
            second = (-line[-2] + 16 * line[-1] - 30 * line[0] + 16 * line[1] - line[2]) / 12
            assert states([[float(c) for c in row] for row in H], [float(c) for c in v])[0] == second
    b, a = np.meshgrid(np.linspace(0, np.pi, 601), np.linspace(0, 2 * np.pi, 601))
    unit_vectors = {
        1: [np.array([-1.0, 1.0])],
        2: [np.cos(a[:, 0]), np.sin(a[:, 0])],
        3: [np.cos(a) * np.sin(b), np.sin(a) * np.sin(b), np.cos(b)],
    }
    for H in (
        [[-3.0]],
        [[25.0, 9.0], [9.0, 1.0]],
        [[2.0, 0.0], [0.0, 2.0]],
        [[1.0, 2.0], [2.0, 4.0]],
        [[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]],
        [[0.0, 1.0, -2.0], [1.0, -5.0, 3.0], [-2.0, 3.0, 1.0]],
    ):
        swept, (low, high) = states(H, unit_vectors[len(H)])
        assert np.all(swept >= low - 1e-12 * abs(low) - 1e-12)
        assert np.all(swept <= high + 1e-12 * abs(high) + 1e-12)
        assert np.isclose(swept.min(), low, atol=1e-3)
        assert np.isclose(swept.max(), high, atol=1e-3)


def two_gradients(gradient, x, v, h, back=1, width=2):
    ahead = gradient([a + h * b for a, b in zip(x, v, strict=True)])
    behind = gradient([a - back * h * b for a, b in zip(x, v, strict=True)])
    return [(p - q) / (width * h) for p, q in zip(ahead, behind, strict=True)]


@claim(
    "two-gradients-give-a-product",
    states=two_gradients,
    mutants={
        "forward difference": lambda *args: two_gradients(*args, back=0, width=1),
        "forgets the two": lambda *args: two_gradients(*args, width=1),
        "sum instead of difference": lambda gradient, x, v, h: two_gradients(
            lambda y: [c * (1 if y[0] >= x[0] else -1) for c in gradient(y)], x, v, h
        ),
        "step along the unit vectors": lambda gradient, x, v, h: two_gradients(gradient, x, [1] * len(v), h),
    },
)
def test_two_gradients_give_a_product(hessian_vector):
    """Exact Hessians of random cubic polynomials, by formal differentiation in fractions, for large and small h."""
    rng = np.random.default_rng(1)
    for d in (1, 2, 3):
        for h in (Fraction(1), Fraction(-3, 2), Fraction(1, 1000)):
            f = random_polynomial(rng, d, 3)
            x = [Fraction(int(c), 3) for c in rng.integers(-4, 5, size=d)]
            v = [Fraction(int(c)) for c in rng.integers(-3, 4, size=d)]
            slopes = [partial(f, j) for j in range(d)]

            def gradient(x, slopes=slopes):
                return [value(p, x) for p in slopes]

            H = [[value(partial(p, j), x) for j in range(d)] for p in slopes]
            expected = [sum(a * b for a, b in zip(row, v, strict=True)) for row in H]
            assert hessian_vector(gradient, x, v, h) == expected


@claim(
    "smooth-exactly-if-curvature-bounded",
    states=lambda values: max(abs(v) for v in values),
    mutants={
        "largest eigenvalue without the absolute value": lambda values: max(values),
        "trace": lambda values: abs(sum(values)),
        "Frobenius norm": lambda values: float(np.sqrt(np.sum(np.square(values)))),
        "smallest absolute eigenvalue": lambda values: min(abs(v) for v in values),
    },
)
def test_smooth_exactly_if_curvature_bounded(smallest):
    """Largest ratio of gradient change to distance over near and far pairs, for sums of cosines and quadratics."""
    rng = np.random.default_rng(2)
    for values in ([-3.0], [3.0, 1.0], [1.0, -4.0], [-2.0, -0.5], [2.0, 2.0], [0.0, -1.0], [1.0, -3.0, 2.0]):
        d = len(values)
        Q = linalg.qr(rng.normal(size=(d, d)))[0]
        starts = rng.normal(size=(20, 1, d))
        starts[:10] *= 1e-3  # near 0, where the curvature of the cosines is largest
        directions = rng.normal(size=(1, 5000, d))
        directions /= np.linalg.norm(directions, axis=2, keepdims=True)
        # f(x) = sum of values · (1 - cos) of the rotated coordinates, with the Hessian Q diag(values cos) Q^T;
        # and with the same values the quadratic that has this Hessian at 0 everywhere
        for slope in (np.sin, lambda u: u):

            def gradient(x, slope=slope, Q=Q, values=values):
                return (slope(x @ Q) * values) @ Q.T

            largest = []
            for length in (1e-4, 0.3, 5.0):
                change = gradient(starts + length * directions) - gradient(starts)
                largest.append(np.max(np.linalg.norm(change, axis=2)) / length)
            assert max(largest) <= smallest(values) * (1 + 1e-9)
            assert np.isclose(largest[0], smallest(values), rtol=1e-3)


@claim(
    "descent-lemma",
    states=lambda L, lr: lr * (1 - L * lr / 2),
    mutants={
        "without the half": lambda L, lr: lr * (1 - L * lr),
        "half instead of L/2": lambda L, lr: lr * (1 - lr / 2),
        "a quarter": lambda L, lr: lr * (1 - L * lr / 4),
        "first order only": lambda L, lr: lr,
    },
)
def test_descent_lemma(guaranteed):
    """Steps on functions with a known constant L, bowls and waves; an equality for L/2 times the squared length."""
    rng = np.random.default_rng(3)
    for L in (0.5, 2.0, 7.0):
        functions = [  # value and gradient, with the constant L by hand
            (lambda x, L=L: L / 2 * x @ x, lambda x, L=L: L * x),
            (lambda x, L=L: L * np.sum(np.cos(x)), lambda x, L=L: -L * np.sin(x)),
            (lambda x, L=L: 4 * L * np.sum(np.logaddexp(0, x)), lambda x, L=L: 4 * L / (1 + np.exp(-x))),
            (lambda x, L=L: -L / 2 * x @ x, lambda x, L=L: -L * x),
            (lambda x, L=L: L * np.sum(np.sqrt(1 + x * x)), lambda x, L=L: L * x / np.sqrt(1 + x * x)),
        ]
        for number, (f, gradient) in enumerate(functions):
            for d in (1, 4):
                for lr in np.array([0.1, 0.5, 1.0, 1.5, 2.0, 3.0]) / L:
                    x = rng.normal(size=d)
                    g = gradient(x)
                    change, bound = f(x - lr * g) - f(x), -guaranteed(L, lr) * (g @ g)
                    assert change <= bound + 1e-9 * (1 + abs(bound))
                    if number == 0:
                        assert np.isclose(change, bound, atol=1e-12)


def logistic(X, w, weight=lambda p: p * (1 - p), divide=True, share=0.25):
    n = len(X)
    p = 1 / (1 + np.exp(-X @ w))
    H = X.T @ np.diag(weight(p)) @ X / (n if divide else 1)
    columns = np.linalg.matrix_rank(X) == X.shape[1]
    return H, columns, share * np.linalg.svd(X, compute_uv=False)[0] ** 2 / n


@claim(
    "logistic-regression-hessian",
    states=logistic,
    mutants={
        "probability as the weight": lambda X, w: logistic(X, w, weight=lambda p: p),
        "weight squared": lambda X, w: logistic(X, w, weight=lambda p: (p * (1 - p)) ** 2),
        "sum instead of mean": lambda X, w: logistic(X, w, divide=False),
        "bound of least squares": lambda X, w: logistic(X, w, share=1.0),
        "always definite": lambda X, w: (logistic(X, w)[0], True, logistic(X, w)[2]),
    },
)
def test_logistic_regression_hessian(states):
    """Complex steps of a gradient summed example by example; SciPy's eigenvalues; the bound is reached at w = 0."""
    rng = np.random.default_rng(4)
    for n, d in ((6, 2), (3, 3), (2, 4), (8, 1)):
        for repeated in (False, True):
            X = rng.normal(size=(n, d))
            if repeated and d > 1:
                X[:, -1] = 2 * X[:, 0]
            for w in (np.zeros(d), rng.normal(size=d), 3 * rng.normal(size=d)):
                y = rng.integers(0, 2, size=n)
                numeric = np.zeros((d, d))
                for j in range(d):
                    moved = w.astype(complex)
                    moved[j] += 1e-30j
                    for row, target in zip(X, y, strict=True):
                        score = sum(a * b for a, b in zip(row, moved, strict=True))
                        numeric[:, j] += ((1 / (1 + np.exp(-score)) - target) * row).imag / 1e-30 / n
                H, definite, L = states(X, w)
                np.testing.assert_allclose(H, numeric, rtol=1e-9, atol=1e-14)
                values = linalg.eigvalsh(numeric)
                assert values[0] > -1e-12
                assert (values[0] > 1e-9) == definite
                assert values[-1] <= L * (1 + 1e-12)
                if not w.any():
                    assert np.isclose(values[-1], L)
