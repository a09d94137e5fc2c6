"""Claims of calculus/derivatives, each against something independent of the page's programs."""

from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
from scipy import optimize

from book.claims import claim

TINY = Fraction(1, 10**40)  # a step that costs no digit, because fractions are not rounded


class Polynomial:
    """A polynomial with fractions as coefficients, lowest power first."""

    def __init__(self, *coefficients):
        self.coefficients = [Fraction(c) for c in coefficients]

    def __call__(self, x):
        return sum((c * x**k for k, c in enumerate(self.coefficients)), Fraction(0))

    def slope(self, x):
        return sum((k * c * x ** (k - 1) for k, c in enumerate(self.coefficients) if k), Fraction(0))


def polynomials(rng, count, degree=4):
    """Random polynomials of a degree, with coefficients that are small fractions."""
    for _ in range(count):
        yield Polynomial(*[Fraction(int(c), 3) for c in rng.integers(-9, 10, size=degree + 1)])


@claim(
    "slope-of-the-best-line",
    states=lambda left, right: left if left == right else None,  # one-sided slopes to the slope of the line, if any
    mutants={
        "the mean of two different slopes": lambda left, right: (left + right) / 2,
        "the slope to the right": lambda left, right: right,
        "a secant a little to the right": lambda left, right: right + Fraction(1, 1000) if left == right else None,
        "no line at an inflection with slope 0": lambda left, right: left if left == right != 0 else None,
        "no line where the curve falls": lambda left, right: left if left == right >= 0 else None,
    },
)
def test_slope_of_the_best_line(slope):
    """Exact remainders of curves with and without a kink at 0, for steps of 1e-40 and 1e-41 to both sides."""
    curves = [([2, 3, 5, -1], [2, 3, -4, 7]), ([0, 0], [0, 1]), ([0, -1], [0, 1]), ([1, 0, 0, 2], [1, 0, 0, 2])]
    curves += [([1, -2, 3], [1, -2, -1])]
    curves += [([1, Fraction(1, 2), 9], [1, Fraction(1, 2), 4]), ([0, 1, 1], [0, Fraction(101, 100), 1])]
    for left, right in curves:
        pieces = Polynomial(*left), Polynomial(*right)

        def remainders(m, pieces=pieces):
            """The largest absolute remainder divided by the step."""
            return max(
                abs(pieces[h > 0](h) - pieces[0](Fraction(0)) - m * h) / abs(h) for h in (-TINY, TINY, TINY / 10)
            )

        m = slope(Fraction(left[1]), Fraction(right[1]))
        if m is not None:
            assert remainders(m) < TINY * 100
            assert all(remainders(m + change) > abs(change) / 2 for change in (Fraction(1, 10**9), Fraction(-1, 7)))
        else:  # the remainders of any line, one to each side, cannot both be small
            value = pieces[0](Fraction(0))
            secants = [(pieces[h > 0](h) - value) / h for h in (-TINY, TINY)]
            assert abs(secants[0] - secants[1]) > Fraction(1, 1000)


@claim(
    "product-quotient-and-chain-rule",
    states=lambda f, g, x: (
        f.slope(x) * g(x) + f(x) * g.slope(x),
        (f.slope(x) * g(x) - f(x) * g.slope(x)) / g(x) ** 2,
        g.slope(f(x)) * f.slope(x),
    ),
    mutants={
        "product of the slopes": lambda f, g, x: (
            f.slope(x) * g.slope(x),
            (f.slope(x) * g(x) - f(x) * g.slope(x)) / g(x) ** 2,
            g.slope(f(x)) * f.slope(x),
        ),
        "quotient with the terms exchanged": lambda f, g, x: (
            f.slope(x) * g(x) + f(x) * g.slope(x),
            (f(x) * g.slope(x) - f.slope(x) * g(x)) / g(x) ** 2,
            g.slope(f(x)) * f.slope(x),
        ),
        "outer slope at x instead of f(x)": lambda f, g, x: (
            f.slope(x) * g(x) + f(x) * g.slope(x),
            (f.slope(x) * g(x) - f(x) * g.slope(x)) / g(x) ** 2,
            g.slope(x) * f.slope(x),
        ),
        "inner slope forgotten": lambda f, g, x: (
            f.slope(x) * g(x) + f(x) * g.slope(x),
            (f.slope(x) * g(x) - f(x) * g.slope(x)) / g(x) ** 2,
            g.slope(f(x)),
        ),
    },
)
def test_product_quotient_and_chain_rule(slopes):
    """Difference quotients of random polynomials, in exact fractions with a step of 1e-40."""
    rng = np.random.default_rng(0)
    checked = 0
    for f, g in zip(polynomials(rng, 30), polynomials(rng, 30), strict=True):
        x = Fraction(int(rng.integers(-20, 20)), 7)
        if g(x) == 0:
            continue
        combined = (
            lambda t, f=f, g=g: f(t) * g(t),
            lambda t, f=f, g=g: f(t) / g(t),
            lambda t, f=f, g=g: g(f(t)),
        )
        for stated, function in zip(slopes(f, g, x), combined, strict=True):
            for h in (TINY, -TINY):
                quotient = (function(x + h) - function(x)) / h
                assert abs(stated - quotient) < Fraction(1, 10**20)
        checked += 1
    assert checked > 20


@claim(
    "slope-of-an-inverse",
    states=lambda slope, x, y: 1 / slope(x),
    mutants={
        "slope taken at y": lambda slope, x, y: 1 / slope(y),
        "the slope itself": lambda slope, x, y: slope(x),
        "minus the reciprocal, as for perpendicular lines": lambda slope, x, y: -1 / slope(x),
        "without the sign of a falling function": lambda slope, x, y: 1 / abs(slope(x)),
    },
)
def test_slope_of_an_inverse(stated):
    """Difference quotients of roots, logarithms, exponential and reciprocal with 80 decimals, a step of 1e-30."""
    with localcontext() as context:
        context.prec = 80
        third = Decimal(1) / 3
        pairs = (  # slope of f, inverse of f
            (lambda x: 2 * x, lambda y: y.sqrt()),
            (lambda x: 3 * x * x, lambda y: y**third),
            (lambda x: x.exp(), lambda y: y.ln()),
            (lambda x: 1 / x, lambda y: y.exp()),
            (lambda x: -(-x).exp(), lambda y: -y.ln()),
            (lambda x: -1 / x**2, lambda y: 1 / y),
        )
        h = Decimal("1e-30")
        for slope, inverse in pairs:
            for y in (Decimal("0.3"), Decimal(2), Decimal("7.5")):
                quotient = (inverse(y + h) - inverse(y)) / h
                assert abs(stated(slope, inverse(y), y) - quotient) < Decimal("1e-25") * (1 + abs(quotient))


def logistic(z):
    """The sigmoid as a decimal number."""
    return 1 / (1 + (-z).exp())


def hyperbolic(z):
    """The hyperbolic tangent as a decimal number."""
    return (z.exp() - (-z).exp()) / (z.exp() + (-z).exp())


@claim(
    "slopes-of-sigmoid-tanh-softplus",
    states=lambda sigma, t: (sigma * (1 - sigma), 1 - t**2, sigma),
    mutants={
        "the sigmoid's slope with a plus": lambda sigma, t: (sigma * (1 + sigma), 1 - t**2, sigma),
        "tanh not squared": lambda sigma, t: (sigma * (1 - sigma), 1 - t, sigma),
        "tanh like the sigmoid": lambda sigma, t: (sigma * (1 - sigma), t * (1 - t), sigma),
        "softplus with the slope of the sigmoid": lambda sigma, t: (sigma * (1 - sigma), 1 - t**2, sigma * (1 - sigma)),
    },
)
def test_slopes_of_sigmoid_tanh_softplus(slopes):
    """Difference quotients in decimal arithmetic with 80 digits and a step of 1e-30."""
    with localcontext() as context:
        context.prec = 80
        h = Decimal("1e-30")
        functions = (logistic, hyperbolic, lambda z: (1 + z.exp()).ln())
        for z in map(Decimal, ("-7", "-1.5", "-0.2", "0", "0.4", "1", "3", "9")):
            for stated, f in zip(slopes(logistic(z), hyperbolic(z)), functions, strict=True):
                assert abs(stated - (f(z + h) - f(z)) / h) < Decimal("1e-25")


@claim(
    "truncation-of-difference-quotients",
    states=lambda h, second, third: (h * second / 2, h**2 * third / 6),
    mutants={
        "forward without the half": lambda h, second, third: (h * second, h**2 * third / 6),
        "forward of order 2": lambda h, second, third: (h**2 * second / 2, h**2 * third / 6),
        "central with 1/3": lambda h, second, third: (h * second / 2, h**2 * third / 3),
        "central with 1/12": lambda h, second, third: (h * second / 2, h**2 * third / 12),
        "central of order 1": lambda h, second, third: (h * second / 2, h * third / 6),
    },
)
def test_truncation_of_difference_quotients(bounds):
    """Exact quotients of parabolas and cubics reach the bounds; exp and 1/x in 60 decimals stay below."""
    for x in (Fraction(-2), Fraction(0), Fraction(5, 3)):
        for h in (Fraction(1), Fraction(1, 7), Fraction(1, 1000)):
            for a in (Fraction(1), Fraction(-4)):
                parabola, cubic = Polynomial(1, 2, a), Polynomial(3, 1, -2, a)
                forward = (parabola(x + h) - parabola(x)) / h - parabola.slope(x)
                central = (cubic(x + h) - cubic(x - h)) / (2 * h) - cubic.slope(x)
                assert (abs(forward), abs(central)) == bounds(h, abs(2 * a), abs(6 * a))
    with localcontext() as context:
        context.prec = 60
        cases = (  # function, derivative, largest second and third derivative on the interval
            (lambda t: t.exp(), lambda t: t.exp(), lambda low, high: high.exp(), lambda low, high: high.exp()),
            (lambda t: 1 / t, lambda t: -1 / t**2, lambda low, high: 2 / low**3, lambda low, high: 6 / low**4),
        )
        for f, slope, second, third in cases:
            for x, h in (
                (Decimal(2), Decimal("0.5")),
                (Decimal("0.7"), Decimal("0.01")),
                (Decimal(1), Decimal("1e-9")),
            ):
                forward, central = bounds(h, second(x, x + h), third(x - h, x + h))
                found = abs((f(x + h) - f(x)) / h - slope(x)), abs((f(x + h) - f(x - h)) / (2 * h) - slope(x))
                assert forward / 3 < found[0] <= forward and central / 10 < found[1] <= central


@claim(
    "best-step-of-a-difference",
    states=lambda u, m0, m2, m3: (2 * np.sqrt(u * m0 / m2), np.cbrt(3 * u * m0 / m3)),
    mutants={
        "forward without the factor 2": lambda u, m0, m2, m3: (np.sqrt(u * m0 / m2), np.cbrt(3 * u * m0 / m3)),
        "the square root for central": lambda u, m0, m2, m3: (2 * np.sqrt(u * m0 / m2), np.sqrt(3 * u * m0 / m3)),
        "derivative and value exchanged": lambda u, m0, m2, m3: (
            2 * np.sqrt(u * m2 / m0),
            np.cbrt(3 * u * m3 / m0),
        ),
        "as small as the format allows": lambda u, m0, m2, m3: (u, u),
        "central where both parts are equal": lambda u, m0, m2, m3: (
            2 * np.sqrt(u * m0 / m2),
            np.cbrt(6 * u * m0 / m3),
        ),
    },
)
def test_best_step_of_a_difference(steps):
    """SciPy minimizes the bounds; the measured errors of exp and sin at 400 points are smallest near these steps."""
    for u, m0, m2, m3 in ((2.0**-53, 1, 1, 1), (2.0**-24, 0.3, 2, 5), (2.0**-11, 7, 0.1, 0.4)):
        bounds = (
            lambda s, u=u, m0=m0, m2=m2: np.exp(s) * m2 / 2 + 2 * u * m0 / np.exp(s),
            lambda s, u=u, m0=m0, m3=m3: np.exp(2 * s) * m3 / 6 + u * m0 / np.exp(s),
        )
        for stated, bound in zip(steps(u, m0, m2, m3), bounds, strict=True):
            found = optimize.minimize_scalar(bound, bounds=(-45, 5), method="bounded", options={"xatol": 1e-9}).x
            np.testing.assert_allclose(np.log(stated), found, atol=1e-4)
    rng = np.random.default_rng(1)
    for dtype, u in ((np.float32, 2.0**-24), (np.float64, 2.0**-53)):
        for f, slope, low, high in ((np.exp, np.exp, -0.5, 0.5), (np.sin, np.cos, 0.6, 0.9)):
            x = rng.uniform(low, high, size=400).astype(dtype)
            h = np.exp2(np.arange(-45, -2)).astype(dtype)
            up, down = x[:, None] + h, x[:, None] - h
            truth = slope(x.astype(np.longdouble))[:, None]
            with np.errstate(divide="ignore", invalid="ignore"):
                quotients = (f(up) - f(x)[:, None]) / (up - x[:, None]), (f(up) - f(down)) / (up - down)
            for stated, quotient in zip(steps(u, 1, 1, 1), quotients, strict=True):
                error = np.sqrt(np.mean((quotient - truth).astype(float) ** 2, axis=0))
                assert stated / 8 < h[np.nanargmin(error)] < stated * 8
    assert 1e-8 < steps(2.0**-53, 1, 1, 1)[0] < 3e-8 and 5e-6 < steps(2.0**-53, 1, 1, 1)[1] < 1e-5


@claim(
    "central-difference-at-a-kink",
    states=lambda left, right: (left + right) / 2,
    mutants={
        "the slope to the right": lambda left, right: right,
        "the slope to the left": lambda left, right: left,
        "half the difference": lambda left, right: (right - left) / 2,
        "zero": lambda left, right: Fraction(0),
    },
)
def test_central_difference_at_a_kink(limit):
    """Central quotients, in fractions with a step of 1e-40, of random pairs of polynomials that meet at a point."""
    rng = np.random.default_rng(2)
    for left, right in zip(polynomials(rng, 20), polynomials(rng, 20), strict=True):
        right.coefficients[0] = left.coefficients[0]  # continuous at 0
        quotient = (right(TINY) - left(-TINY)) / (2 * TINY)
        stated = limit(left.slope(Fraction(0)), right.slope(Fraction(0)))
        assert abs(quotient - stated) < Fraction(1, 10**30)
