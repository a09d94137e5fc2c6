"""Claims of calculus/integrals, each against something independent of the page's programs."""

from fractions import Fraction

import numpy as np
from scipy import integrate, stats

from book.claims import claim


def value(coefficients, x):
    """A polynomial, lowest power first, at an exact x."""
    return sum((c * x**k for k, c in enumerate(coefficients)), Fraction(0))


def area(coefficients, a, b):
    """Its exact integral from a to b."""
    return sum((c * (b ** (k + 1) - a ** (k + 1)) / (k + 1) for k, c in enumerate(coefficients)), Fraction(0))


def slope(coefficients, order, x):
    """A derivative of the polynomial at an exact x."""
    for _ in range(order):
        coefficients = [k * c for k, c in enumerate(coefficients)][1:]
    return value(coefficients, x)


@claim(
    "fundamental-theorem",
    states=lambda f, G, a, b, x: (G(b) - G(a), f(x)),  # the integral from a to b, and the slope of F at x
    mutants={
        "the ends exchanged": lambda f, G, a, b, x: (G(a) - G(b), f(x)),
        "only the upper end": lambda f, G, a, b, x: (G(b), f(x)),
        "the change of f": lambda f, G, a, b, x: (f(b) - f(a), f(x)),
        "the slope of F counted from a": lambda f, G, a, b, x: (G(b) - G(a), f(x) - f(a)),
        "the mean height": lambda f, G, a, b, x: ((G(b) - G(a)) / (b - a), f(x)),
    },
)
def test_fundamental_theorem(formula):
    """Lower and upper sums of monotonic functions, and difference quotients of SciPy's integral; one f has a kink."""
    cases = [
        (np.exp, np.exp, -1.0, 2.0, 0.3),
        (lambda t: -1 / (1 + t), lambda t: 3 - np.log(1 + t), 0.5, 4.0, 1.7),
        (lambda t: np.arctan(t) - 0.2, lambda t: t * np.arctan(t) - np.log(1 + t * t) / 2 - t / 5, -2.0, 1.0, -0.4),
        (lambda t: np.maximum(t, 0) + t - 1, lambda t: np.maximum(t, 0) ** 2 / 2 + t * t / 2 - t, -1.0, 2.5, 0.0),
    ]
    for f, G, a, b, x in cases:
        integral, at_x = formula(f, G, a, b, x)
        h = (b - a) / 100_000
        heights = h * f(a + h * np.arange(100_001))
        lower, upper = heights[:-1].sum(), heights[1:].sum()  # all of these functions rise
        assert lower < integral < upper
        for step in (1e-4, -1e-4):
            quotient = integrate.quad(f, x, x + step, epsabs=1e-14)[0] / step
            assert abs(quotient - at_x) < 1e-3


@claim(
    "simpson-exact-for-cubics",
    states=lambda: ((Fraction(1, 3), Fraction(4, 3), Fraction(2, 3)), 3, 1),  # end, odd and even weights; degrees
    mutants={
        "odd and even weights exchanged": lambda: ((Fraction(1, 3), Fraction(2, 3), Fraction(4, 3)), 3, 1),
        "no 2 where strips meet": lambda: ((Fraction(1, 3), Fraction(4, 3), Fraction(1, 3)), 3, 1),
        "exact for quadratics only": lambda: ((Fraction(1, 3), Fraction(4, 3), Fraction(2, 3)), 2, 1),
        "exact for degree 4": lambda: ((Fraction(1, 3), Fraction(4, 3), Fraction(2, 3)), 4, 1),
        "the others exact for squares": lambda: ((Fraction(1, 3), Fraction(4, 3), Fraction(2, 3)), 3, 2),
    },
)
def test_simpson_exact_for_cubics(statement):
    """Exact sums in fractions against antiderivatives, power by power and for random polynomials."""
    (end, odd, even), simpson_degree, other_degree = statement()

    def rules(c, a, b, n):
        h = (b - a) / n
        y = [value(c, a + i * h) for i in range(n + 1)]
        simpson = h * (end * (y[0] + y[n]) + odd * sum(y[1:n:2]) + even * sum(y[2:n:2]))
        middle = h * sum(value(c, a + (i + Fraction(1, 2)) * h) for i in range(n))
        return (simpson, middle, h * (sum(y) - (y[0] + y[n]) / 2))

    rng = np.random.default_rng(0)
    for a, b in ((Fraction(0), Fraction(1)), (Fraction(-3, 2), Fraction(7, 3))):
        for n in (2, 4, 10):
            for highest in (simpson_degree, other_degree):
                c = [Fraction(int(v), 3) for v in rng.integers(-9, 10, size=highest)] + [Fraction(2)]
                results = rules(c, a, b, n)[:1] if highest == simpson_degree else rules(c, a, b, n)[1:]
                assert all(result == area(c, a, b) for result in results)
            beyond = [[Fraction(0)] * (degree + 1) + [Fraction(1)] for degree in (simpson_degree, other_degree)]
            assert rules(beyond[0], a, b, n)[0] != area(beyond[0], a, b)
            assert all(result != area(beyond[1], a, b) for result in rules(beyond[1], a, b, n)[1:])


@claim(
    "quadrature-orders",
    states=lambda: (4, 4, 16),  # ratios of the midpoint, trapezoid and Simpson's rule
    mutants={
        "the trapezoid rule of order 1": lambda: (4, 2, 16),
        "the midpoint rule of order 1, as one end of the strip": lambda: (2, 4, 16),
        "Simpson of order 3": lambda: (4, 4, 8),
        "Simpson of order 2": lambda: (4, 4, 4),
        "the midpoint rule of order 4": lambda: (16, 4, 16),
    },
)
def test_quadrature_orders(ratios):
    """Exact errors in fractions for polynomials of degree 7, with derivatives at the ends that differ."""
    rng = np.random.default_rng(1)
    for a, b in ((Fraction(0), Fraction(2)), (Fraction(-1), Fraction(1, 3))):
        c = [Fraction(int(v)) for v in rng.integers(1, 9, size=8)]
        assert all(slope(c, k, a) != slope(c, k, b) for k in (1, 3))
        errors = []
        for n in (64, 128):
            h = (b - a) / n
            y = [value(c, a + i * h / 2) for i in range(2 * n + 1)]  # ends and middles
            trapezoid = h * (sum(y[::2]) - (y[0] + y[-1]) / 2)
            coarse = 2 * h * (sum(y[::4]) - (y[0] + y[-1]) / 2)
            rules = (h * sum(y[1::2]), trapezoid, (4 * trapezoid - coarse) / 3)
            errors.append([rule - area(c, a, b) for rule in rules])
        for first, second, ratio in zip(*errors, ratios(), strict=True):
            assert abs(first / second - ratio) < Fraction(ratio, 100)


@claim(
    "uniform-through-the-quantiles",
    states=lambda law, u: law.ppf(u),
    mutants={
        "F instead of its inverse": lambda law, u: law.cdf(u),
        "the density": lambda law, u: law.pdf(u),
        "one over F": lambda law, u: 1 / law.cdf(u),
        "the square of the uniform number": lambda law, u: law.ppf(u**2),
    },
)
def test_uniform_through_the_quantiles(transform):
    """Shares of 2000 evenly spaced u up to ten points x, against SciPy's area of the density, within 1/n."""
    n = 2000
    u = (np.arange(n) + 0.5) / n
    for law in (stats.expon(scale=0.2), stats.logistic(1, 2), stats.beta(2, 3), stats.norm(-1, 0.5)):
        samples = transform(law, u)
        middle, width = law.mean(), law.std()
        low = max(law.support()[0], middle - 12 * width)
        for x in middle + width * np.linspace(-1.5, 2, 10):
            if x > low:
                share = integrate.quad(law.pdf, low, x)[0]
                assert abs(np.mean(samples <= x) - share) <= 1 / n


@claim(
    "density-under-a-monotone-map",
    states=lambda p, slope, inverse, z: p(inverse(z)) / abs(slope(inverse(z))),
    mutants={
        "times the slope": lambda p, slope, inverse, z: p(inverse(z)) * abs(slope(inverse(z))),
        "no factor": lambda p, slope, inverse, z: p(inverse(z)),
        "no absolute value": lambda p, slope, inverse, z: p(inverse(z)) / slope(inverse(z)),
        "the root of the slope": lambda p, slope, inverse, z: p(inverse(z)) / np.sqrt(abs(slope(inverse(z)))),
        "the slope at z": lambda p, slope, inverse, z: p(inverse(z)) / abs(slope(z)),
        "the density at z": lambda p, slope, inverse, z: p(z) / abs(slope(inverse(z))),
    },
)
def test_density_under_a_monotone_map(density):
    """SciPy integrates the density over intervals of z; their probabilities come from SciPy's laws of x."""
    maps = [  # map, inverse, slope
        (np.exp, np.log, np.exp),
        (np.tanh, np.arctanh, lambda x: 1 - np.tanh(x) ** 2),
        (lambda x: -2 * np.sinh(x), lambda z: np.arcsinh(-z / 2), lambda x: -2 * np.cosh(x)),
        (lambda x: 1 / (1 + np.exp(x)), lambda z: np.log(1 / z - 1), lambda x: -np.exp(x) / (1 + np.exp(x)) ** 2),
    ]
    for law in (stats.norm(0.3, 0.8), stats.logistic(0, 0.5), stats.gumbel_r(0, 0.6)):
        for f, inverse, f_slope in maps:
            for left, right in ((-1.0, -0.2), (-0.5, 1.0), (0.4, 2.0)):
                ends = sorted((f(left), f(right)))

                def p_z(z, law=law, inverse=inverse, f_slope=f_slope):
                    return density(law.pdf, f_slope, inverse, z)

                total = integrate.quad(p_z, *ends)[0]
                assert abs(total - (law.cdf(right) - law.cdf(left))) < 1e-7


@claim(
    "density-under-a-map-of-vectors",
    states=lambda p_x, J: p_x / abs(np.linalg.det(J)),
    mutants={
        "times the determinant": lambda p_x, J: p_x * abs(np.linalg.det(J)),
        "no factor": lambda p_x, J: p_x,
        "no absolute value": lambda p_x, J: p_x / np.linalg.det(J),
        "product of the diagonal": lambda p_x, J: p_x / abs(np.prod(np.diag(J))),
        "the Frobenius norm": lambda p_x, J: p_x / np.linalg.norm(J),
        "the square of the determinant": lambda p_x, J: p_x / np.linalg.det(J) ** 2,
    },
)
def test_density_under_a_map_of_vectors(density):
    """Linear maps against SciPy's multivariate normal; a curved map by dblquad against counted samples (3 s.e.)."""
    rng = np.random.default_rng(3)
    for d in (1, 2, 3, 5):
        W, b, x = rng.normal(size=(d, d)), rng.normal(size=d), rng.normal(size=d)
        p_x = np.prod(stats.norm.pdf(x))
        law = stats.multivariate_normal(b, W.T @ W)  # covariance of W^T x + b
        np.testing.assert_allclose(density(p_x, W.T), law.pdf(W.T @ x + b), rtol=1e-8)

    # z1 = x1 + sinh(x2), z2 = 2 x1 + tanh(z1) / 2: one-to-one, neither affine nor triangular, det = -2 cosh(x2)
    def inverse(z1, z2):
        x1 = (z2 - np.tanh(z1) / 2) / 2
        return x1, np.arcsinh(z1 - x1)

    def p_z(z2, z1):
        x1, x2 = inverse(z1, z2)
        bend = (1 - np.tanh(z1) ** 2) / 2
        J = np.array([[1.0, np.cosh(x2)], [2 + bend, bend * np.cosh(x2)]])
        return density(stats.norm.pdf(x1) * stats.norm.pdf(x2), J)

    n = 200_000
    x1, x2 = rng.normal(size=(2, n))
    z1 = x1 + np.sinh(x2)
    z2 = 2 * x1 + np.tanh(z1) / 2
    for left, right, low, high in ((-1.0, 1.0, -1.0, 0.5), (0.0, 2.0, 1.0, 3.0)):
        share = np.mean((z1 > left) & (z1 < right) & (z2 > low) & (z2 < high))
        total = integrate.dblquad(p_z, left, right, low, high, epsabs=1e-5, epsrel=1e-5)[0]
        assert abs(total - share) <= 3 * np.sqrt(share * (1 - share) / n)


@claim(
    "derivative-of-an-integral",
    states=lambda inside, upper, upper_slope, lower, lower_slope: inside + upper * upper_slope - lower * lower_slope,
    mutants={
        "no boundary": lambda inside, upper, upper_slope, lower, lower_slope: inside,
        "no inside": lambda inside, upper, upper_slope, lower, lower_slope: upper * upper_slope - lower * lower_slope,
        "the lower end added": lambda inside, upper, upper_slope, lower, lower_slope: (
            inside + upper * upper_slope + lower * lower_slope
        ),
        "the speed of the ends forgotten": lambda inside, upper, upper_slope, lower, lower_slope: (
            inside + upper - lower
        ),
    },
)
def test_derivative_of_an_integral(formula):
    """Central differences of SciPy's integrals, for two integrands with fixed and with moving ends."""
    integrands = [  # value and derivative by theta
        (lambda x, t: np.exp(-t * x * x), lambda x, t: -x * x * np.exp(-t * x * x)),
        (lambda x, t: np.sin(t * x) + t * t, lambda x, t: x * np.cos(t * x) + 2 * t),
    ]
    ends = [  # a, a', b, b'
        (lambda t: -1.0, lambda t: 0.0, lambda t: 2.0, lambda t: 0.0),
        (lambda t: t, lambda t: 1.0, lambda t: 1 + t * t, lambda t: 2 * t),
        (lambda t: np.sin(t), np.cos, lambda t: -t, lambda t: -1.0),
    ]
    h = 1e-4
    for g, g_theta in integrands:
        for a, a_slope, b, b_slope in ends:
            for theta in (0.4, 1.3):

                def integral(t, g=g, a=a, b=b):
                    return integrate.quad(g, a(t), b(t), args=(t,), epsabs=1e-13, epsrel=1e-13)[0]

                inside = integrate.quad(g_theta, a(theta), b(theta), args=(theta,))[0]
                measured = (integral(theta + h) - integral(theta - h)) / (2 * h)
                stated = formula(inside, g(b(theta), theta), b_slope(theta), g(a(theta), theta), a_slope(theta))
                assert abs(measured - stated) < 1e-6
