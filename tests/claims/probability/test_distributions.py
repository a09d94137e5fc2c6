"""Claims of probability/distributions, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import count, pairwise, product
from math import comb, exp, factorial, floor, inf, lgamma, log, perm, pi, sqrt

import numpy as np
from scipy import integrate, stats

from book.claims import claim


@claim(
    "log-density-in-other-units",
    states=lambda log_p, a: log_p - np.log(abs(a)),
    mutants={
        "the logarithm added": lambda log_p, a: log_p + np.log(abs(a)),
        "the same height": lambda log_p, a: log_p,
        "as for a variance": lambda log_p, a: log_p - 2 * np.log(abs(a)),
        "the factor instead of its logarithm": lambda log_p, a: log_p - abs(a),
        "the logarithm scaled": lambda log_p, a: log_p / abs(a),
    },
)
def test_log_density_in_other_units(formula):
    """SciPy's laws of aX + b, and slopes of the distribution function of X counted in the new unit."""
    rng = np.random.default_rng(0)
    for a, b in ((1e-3, 0.0), (25.4, 3.0), (-2.0, 1.0), (-0.3, -4.0)):
        for law, scaled in (
            (stats.norm(0.4, 1.3), stats.norm(a * 0.4 + b, abs(a) * 1.3)),
            (stats.laplace(-1, 0.7), stats.laplace(b - a, abs(a) * 0.7)),
            (stats.t(4, 2, 0.5), stats.t(4, 2 * a + b, abs(a) * 0.5)),
        ):
            x = law.rvs(size=20, random_state=rng)
            stated = formula(law.logpdf(x), a)
            np.testing.assert_allclose(stated, scaled.logpdf(a * x + b), rtol=1e-10, atol=1e-10)
            other = formula(stats.norm(0, 2).logpdf(x), a)  # a second model of the same observations
            np.testing.assert_allclose(other - stated, stats.norm(0, 2).logpdf(x) - law.logpdf(x), atol=1e-10)
        law = stats.gamma(2.5)  # skewed: Y <= y is X <= (y - b)/a or X >= (y - b)/a
        for x in (0.3, 1.0, 4.0):
            h, y = 1e-4 * abs(a), a * x + b
            ends = law.cdf((np.array([y - h, y + h]) - b) / a)
            slope = abs(ends[1] - ends[0]) / (2 * h)
            assert abs(formula(law.logpdf(x), a) - log(slope)) < 1e-6


@claim(
    "quantile-and-cdf",
    states=lambda grid, F, u: min(x for x in grid if F(x) >= u),
    mutants={
        "the largest x with F at most u": lambda grid, F, u: max(x for x in grid if F(x) <= u),
        "strictly more than u": lambda grid, F, u: min([x for x in grid if F(x) > u], default=grid[-1]),
        "where F is nearest to u": lambda grid, F, u: min(grid, key=lambda x: abs(F(x) - u)),
        "from above": lambda grid, F, u: min(x for x in grid if F(x) >= 1 - u),
        "the largest x with F below u": lambda grid, F, u: max(x for x in grid if F(x) < u),
        "a jump crossed by a straight line": lambda grid, F, u: next(
            y - (y - x) * (F(y) - u) / (F(y) - F(x)) for x, y in pairwise(grid) if F(y) >= u
        ),
    },
)
def test_quantile_and_cdf(quantile):
    """Exact distributions with steps, with a density and with both: the equivalence, and the length of u for each x."""
    rng = np.random.default_rng(1)
    n = 60
    us = [Fraction(i, n) for i in range(1, n)]
    laws = []
    for _ in range(6):  # masses on some of the integers from 0 to 9, multiples of 1/60
        places = np.sort(rng.choice(10, size=4, replace=False))
        cuts = np.sort(rng.choice(np.arange(1, n), size=3, replace=False))
        masses = np.diff([0, *cuts, n])
        mass = {int(x): Fraction(int(m), n) for x, m in zip(places, masses, strict=True)}

        def F(x, mass=mass):
            return sum((m for place, m in mass.items() if place <= x), Fraction(0))

        laws.append(([Fraction(k, 2) for k in range(-4, 24)], F))
    grid = [Fraction(k, 60) for k in range(-65, 200)]
    laws.append((grid, lambda x: max(Fraction(0), min(Fraction(1), x / 2))))  # uniform on (0, 2)
    laws.append((grid, lambda x: Fraction(0) if x < 0 else min(Fraction(1), (1 + x) / 3)))  # clipped at 0
    laws.append((grid, lambda x: Fraction(0) if x < 0 else Fraction(1) if x >= 1 else (1 + x) / 3))  # at both ends
    for grid, F in laws:
        q = [quantile(grid, F, u) for u in us]
        half = (grid[1] - grid[0]) / 2
        for x in (*grid, *(x + half for x in grid)):  # all quantiles are in the grid, x need not be
            assert all((value <= x) == (u <= F(x)) for value, u in zip(q, us, strict=True))
            ends = sum(value <= x for value in q)  # of the cells (i - 1/n, i] of u, those whose right end leads to x
            assert ends == min(int(n * F(x)), n - 1)  # so P(F^-1(U) <= x) is F(x), up to one cell; the last has no end


def on_integers(last, mass, cumulative):
    """A mass and a cumulative formula for k = 0, ..., last, for every real x: the sentence below the tables."""

    def everywhere(x):
        return mass(int(x)) if x == int(x) and 0 <= x <= last else 0.0

    def below(x):
        return 0.0 if x < 0 else cumulative(min(floor(x), last)) if last < inf else cumulative(floor(x))

    return everywhere, below


def search(cumulative):
    return lambda u: next(k for k in count() if cumulative(k) >= u)


def table(theta=0.3, n=8, classes=(0.2, 0.5, 0.3), lam=2.4, a=-1.0, b=0.5, mu=0.7, sigma=1.6, s=0.8, nu=5.0):
    """The two tables of the page: mass or density, cumulative, quantile, mean, variance; None: no entry."""
    F = np.cumsum(classes)

    def laplace_cdf(x):
        h = exp(-abs(x - mu) / s)
        return h / 2 if x <= mu else 1 - h / 2

    def laplace_quantile(u):
        v = min(u, 1 - u)
        return mu + s * log(2 * v) if u <= 0.5 else mu - s * log(2 * v)

    c = exp(lgamma((nu + 1) / 2) - lgamma(nu / 2)) / sqrt(nu * pi)
    gauss = stats.norm()  # Phi and its inverse are functions of their own

    def binomial(k):
        return comb(n, k) * theta**k * (1 - theta) ** (n - k) if k <= n else 0.0

    def poisson(k):
        return exp(-lam) * lam**k / factorial(k)

    return {
        "bernoulli": (
            *on_integers(1, lambda k: (1 - theta, theta)[k], lambda k: (1 - theta, 1.0)[k]),
            lambda u: 1 if u > 1 - theta else 0,
            theta,
            theta * (1 - theta),
        ),
        "categorical": (
            *on_integers(len(classes) - 1, lambda k: classes[k], lambda k: F[k]),
            search(lambda k: F[k]),
            None,
            None,
        ),
        "binomial": (
            *on_integers(n, binomial, lambda k: sum(map(binomial, range(k + 1)))),
            search(lambda k: sum(map(binomial, range(k + 1)))),
            n * theta,
            n * theta * (1 - theta),
        ),
        "poisson": (
            *on_integers(inf, poisson, lambda k: sum(map(poisson, range(k + 1)))),
            search(lambda k: sum(map(poisson, range(k + 1)))),
            lam,
            lam,
        ),
        "uniform": (
            lambda x: 1 / (b - a) if a < x < b else 0.0,
            lambda x: min(max((x - a) / (b - a), 0.0), 1.0),
            lambda u: a + u * (b - a),
            (a + b) / 2,
            (b - a) ** 2 / 12,
        ),
        "exponential": (
            lambda x: lam * exp(-lam * x) if x > 0 else 0.0,
            lambda x: 1 - exp(-lam * x) if x > 0 else 0.0,
            lambda u: -log(1 - u) / lam,
            1 / lam,
            1 / lam**2,
        ),
        "gaussian": (
            lambda x: exp(-(((x - mu) / sigma) ** 2) / 2) / sqrt(2 * pi) / sigma,
            lambda x: gauss.cdf((x - mu) / sigma),
            lambda u: mu + sigma * gauss.ppf(u),
            mu,
            sigma**2,
        ),
        "laplace": (lambda x: exp(-abs(x - mu) / s) / (2 * s), laplace_cdf, laplace_quantile, mu, 2 * s**2),
        "student": (
            lambda x: c * (1 + x * x / nu) ** (-(nu + 1) / 2),
            None,
            None,
            0.0 if nu > 1 else None,
            nu / (nu - 2) if nu > 2 else None,
        ),
    }


def changed(name, place, value):
    """The tables with one entry of one distribution replaced; the new entry may use the parameters and the old one."""

    def build(**parameters):
        found = table(**parameters)
        row = list(found[name])
        row[place] = value(parameters, row[place])
        return found | {name: tuple(row)}

    return build


@claim(
    "gallery-of-nine",
    states=table,
    mutants={
        "the scale for the rate": changed("exponential", 0, lambda p, _: lambda x: exp(-x / p["lam"]) / p["lam"]),
        "the exponential tail for its cumulative": changed(
            "exponential", 1, lambda p, _: lambda x: exp(-p["lam"] * x) if x > 0 else 0.0
        ),
        "the variance of an exponential its mean": changed("exponential", 4, lambda p, _: 1 / p["lam"]),
        "the variance of a uniform without 12": changed("uniform", 4, lambda p, v: 12 * v),
        "sigma for the variance": changed("gaussian", 4, lambda p, _: p["sigma"]),
        "the Gaussian divided by the variance": changed("gaussian", 0, lambda p, f: lambda x: f(x) / p["sigma"]),
        "half the variance of a Laplace": changed("laplace", 4, lambda p, v: v / 2),
        "one branch of the Laplace quantile": changed(
            "laplace", 2, lambda p, _: lambda u: p["mu"] + p["s"] * log(2 * u)
        ),
        "the variance 1 of a Student t": changed("student", 4, lambda p, _: 1.0),
        "the power nu/2": changed("student", 0, lambda p, f: lambda x: f(x) * sqrt(1 + x * x / p["nu"])),
        "the binomial without its coefficient": changed(
            "binomial", 0, lambda p, _: lambda k: p["theta"] ** k * (1 - p["theta"]) ** (p["n"] - k)
        ),
        "the variance of a binomial its mean": changed("binomial", 4, lambda p, _: p["n"] * p["theta"]),
        "the Poisson without its factorial": changed(
            "poisson", 0, lambda p, _: lambda k: exp(-p["lam"]) * p["lam"] ** k
        ),
        "the root of the Poisson variance": changed("poisson", 4, lambda p, v: sqrt(v)),
        "Bernoulli turned around": changed("bernoulli", 2, lambda p, _: lambda u: 1 if u < p["theta"] else 0),
        "the Bernoulli quantile from 1 - theta on": changed(
            "bernoulli", 2, lambda p, _: lambda u: 1 if u >= 1 - p["theta"] else 0
        ),
        "a staircase before the jump": changed("binomial", 1, lambda p, F: lambda x: F(x - 1e-9)),
        "masses between the integers": changed("poisson", 0, lambda p, f: lambda x: f(np.floor(x))),
        "a mean for every nu": changed("student", 3, lambda p, _: 0.0),
        "a variance where there is a mean": changed(
            "student", 4, lambda p, _: p["nu"] / abs(p["nu"] - 2 + 1e-300) if p["nu"] > 1 else None
        ),
        "the mean only where there is a variance": changed("student", 3, lambda p, _: 0.0 if p["nu"] > 2 else None),
        "nu + 2 for nu - 2": changed("student", 4, lambda p, v: v and p["nu"] / (p["nu"] + 2)),
        "c without the root of nu": changed("student", 0, lambda p, f: lambda x: f(x) * sqrt(p["nu"])),
        "the scale of a Laplace without 2": changed("laplace", 0, lambda p, f: lambda x: 2 * f(x)),
        "one branch of the Laplace cumulative": changed(
            "laplace", 1, lambda p, _: lambda x: exp(-abs(x - p["mu"]) / p["s"]) / 2
        ),
    },
)
def test_gallery_of_nine(build):
    """SciPy's distributions with the same parameters, sets of them; for Student's t moments by quadrature too."""
    sets = [
        dict(theta=0.25, n=8, classes=(0.2, 0.5, 0.3), lam=2.4, a=-1.0, b=0.5, mu=0.7, sigma=1.6, s=0.8, nu=5.0),
        dict(theta=0.85, n=5, classes=(0.05, 0.15, 0.2, 0.6), lam=0.6, a=2.0, b=2.2, mu=-3.0, sigma=0.2, s=2.5, nu=2.5),
        dict(theta=0.5, n=1, classes=(0.5, 0.0, 0.5), lam=7.0, a=0.0, b=9.0, mu=0.0, sigma=3.0, s=0.1, nu=2.0),
        dict(theta=0.4, n=3, classes=(0.9, 0.1), lam=1.0, a=0.0, b=1.0, mu=0.0, sigma=1.0, s=1.0, nu=1.5),
        dict(theta=0.4, n=3, classes=(0.9, 0.1), lam=1.0, a=0.0, b=1.0, mu=0.0, sigma=1.0, s=1.0, nu=1.0),
        dict(theta=0.4, n=3, classes=(0.9, 0.1), lam=1.0, a=0.0, b=1.0, mu=0.0, sigma=1.0, s=1.0, nu=0.6),
    ]
    for p in sets:
        laws = {
            "bernoulli": stats.bernoulli(p["theta"]),
            "categorical": stats.rv_discrete(values=(range(len(p["classes"])), p["classes"])),
            "binomial": stats.binom(p["n"], p["theta"]),
            "poisson": stats.poisson(p["lam"]),
            "uniform": stats.uniform(p["a"], p["b"] - p["a"]),
            "exponential": stats.expon(scale=1 / p["lam"]),
            "gaussian": stats.norm(p["mu"], p["sigma"]),
            "laplace": stats.laplace(p["mu"], p["s"]),
            "student": stats.t(p["nu"]),
        }
        for name, (height, cumulative, quantile, mean, variance) in build(**p).items():
            law = laws[name]
            if name in ("bernoulli", "categorical", "binomial", "poisson"):
                points, true = np.arange(-2, 24) / 2, law.pmf  # the values, between them, below and above all
            else:
                points, true = [*law.ppf([0.01, 0.2, 0.45, 0.6, 0.9, 0.999]), p["a"] - 3, p["b"] + 3], law.pdf
            for x in points:
                assert np.isclose(height(x), true(x), rtol=1e-9, atol=0)
                assert cumulative is None or np.isclose(cumulative(x), law.cdf(x), rtol=1e-9, atol=0)
            for u in (0.013, 0.17, 0.26, 0.49, 0.61, 0.93):
                assert quantile is None or np.isclose(quantile(u), law.ppf(u), rtol=1e-9)
            if name == "bernoulli":
                assert quantile(1 - p["theta"]) == 0  # F(0) is enough
            if name == "student":
                for power, entry in ((1, mean), (2, variance)):  # the area of |x|^power p(x) from R to 100 R

                    def mass_times_power(t, law=law, power=power):  # with x = exp(t)
                        return exp(t * (power + 1)) * law.pdf(exp(t))

                    far = [integrate.quad(mass_times_power, log(r), log(100 * r))[0] for r in (1e8, 1e10)]
                    assert (entry is not None) == (far[1] < 0.99 * far[0])  # a finite integral has shrinking tails
            if mean is not None:
                assert np.isclose(mean, law.mean(), rtol=1e-9, atol=1e-12)
            if variance is not None:
                assert np.isclose(variance, law.var(), rtol=1e-9)


@claim(
    "number-of-successes",
    states=lambda n, k, theta: comb(n, k) * theta**k * (1 - theta) ** (n - k),
    mutants={
        "one order only": lambda n, k, theta: theta**k * (1 - theta) ** (n - k),
        "orders of the successes counted": lambda n, k, theta: perm(n, k) * theta**k * (1 - theta) ** (n - k),
        "successes and failures exchanged": lambda n, k, theta: comb(n, k) * theta ** (n - k) * (1 - theta) ** k,
        "failures forgotten": lambda n, k, theta: comb(n, k) * theta**k,
        "one trial less": lambda n, k, theta: (
            comb(n - 1, k) * theta**k * (1 - theta) ** (n - 1 - k) if k < n else theta**n
        ),
    },
)
def test_number_of_successes(mass):
    """All outcomes of up to eight trials, one by one, in fractions."""
    for theta in (Fraction(1, 4), Fraction(2, 3), Fraction(9, 10)):
        for n in range(1, 9):
            counted = [Fraction(0)] * (n + 1)
            for outcome in product((0, 1), repeat=n):
                probability = Fraction(1)
                for success in outcome:
                    probability *= theta if success else 1 - theta
                counted[sum(outcome)] += probability
            assert counted == [mass(n, k, theta) for k in range(n + 1)]


@claim(
    "poisson-limit-bound",
    states=lambda n, lam: (lam, lam**2 / n),  # the rate of the Poisson distribution, and the bound
    mutants={
        "the square of n": lambda n, lam: (lam, lam**2 / n**2),
        "the probability of one trial as the rate": lambda n, lam: (lam / n, lam**2 / n),
        "half the bound": lambda n, lam: (lam, lam**2 / (2 * n)),
        "the cube of the rate": lambda n, lam: (lam, lam**3 / n),
        "the rate of an exponential": lambda n, lam: (1 / lam, lam**2 / n),
    },
)
def test_poisson_limit_bound(statement):
    """The largest difference over all sets of integers, from SciPy's masses; for few trials every set is tried."""
    for n in (1, 2, 5, 40, 1000):
        for lam in (0.01, 0.3, 1.0, 3.0, 12.0):
            if lam > n:
                continue
            rate, bound = statement(n, lam)
            k = np.arange(n + 1)
            gaps = stats.binom(n, lam / n).pmf(k) - stats.poisson(rate).pmf(k)
            largest = max(gaps[gaps > 0].sum(), -gaps[gaps < 0].sum() + stats.poisson(rate).sf(n))
            assert largest <= bound + 1e-12
            if n <= 5:
                beyond = (0.0, -stats.poisson(rate).sf(n))
                sets = [abs(np.dot(chosen, gaps) + rest) for chosen in product((0, 1), repeat=n + 1) for rest in beyond]
                assert max(sets) <= bound + 1e-12


@claim(
    "exponential-has-no-memory",
    states=lambda lam, x, t: exp(-lam * t),
    mutants={
        "the time waited counts": lambda lam, x, t: exp(-lam * (x + t)),
        "already happened": lambda lam, x, t: 1 - exp(-lam * t),
        "the scale for the rate": lambda lam, x, t: exp(-t / lam),
        "the difference instead of the quotient": lambda lam, x, t: exp(-lam * x) - exp(-lam * (x + t)),
        "the density": lambda lam, x, t: lam * exp(-lam * t),
    },
)
def test_exponential_has_no_memory(formula):
    """Quotients of areas under SciPy's density, by quadrature."""
    for lam in (0.25, 1.5, 4.0):
        law = stats.expon(scale=1 / lam)
        for x in (0.0, 0.4, 1.1):
            for t in (0.0, 0.2, 0.9):
                areas = [integrate.quad(law.pdf, start, np.inf)[0] for start in (x + t, x, t)]
                assert abs(areas[0] / areas[1] - formula(lam, x, t)) < 1e-7
                assert abs(areas[2] - formula(lam, x, t)) < 1e-7


@claim(
    "gumbel-max",
    states=lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum(),
    mutants={
        "the logits as they are, scaled": lambda z: (z - z.min() + 1) / (z - z.min() + 1).sum(),
        "the opposite sign": lambda z: np.exp(-z) / np.exp(-z).sum(),
        "squares of the probabilities": lambda z: np.exp(2 * z) / np.exp(2 * z).sum(),
        "independent sigmoids": lambda z: (1 / (1 + np.exp(-z))) / (1 / (1 + np.exp(-z))).sum(),
        "always the largest": lambda z: np.eye(len(z))[np.argmax(z)],
    },
)
def test_gumbel_max(probabilities):
    """Quadrature with SciPy's Gumbel law, and the same with the smallest of exponential times with rates exp z."""
    noise = stats.gumbel_r()
    for z in (np.array([0.3, -0.9]), np.array([2.0, 1.0, 0.0]), np.array([-1.5, 0.2, 0.7, 3.0, -4.0])):
        stated = probabilities(z)
        for k in range(len(z)):
            others = np.delete(z, k)

            def wins(x, k=k, z=z, others=others):
                return noise.pdf(x - z[k]) * np.prod(noise.cdf(x - others))

            assert abs(integrate.quad(wins, -8, 40, limit=200)[0] - stated[k]) < 1e-7
            first = integrate.quad(lambda t, k=k, z=z: exp(z[k]) * exp(-t * np.exp(z).sum()), 0, np.inf)[
                0
            ]  # class k happens at t, all others later
            assert abs(first - stated[k]) < 1e-7
