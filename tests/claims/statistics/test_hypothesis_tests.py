"""Claims of statistics/hypothesis-tests, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations, pairwise, product
from math import ceil, comb

import numpy as np
from scipy import integrate, optimize, stats

from book.claims import claim


def shares(values):
    """A finite distribution, value to probability, of equally probable values."""
    return {v: Fraction(values.count(v), len(values)) for v in set(values)}


@claim(
    "p-value-below-alpha",
    # p by P(T > t) and P(T = t) under the hypothesis; whether P(p <= alpha) = alpha for all alpha
    states=lambda: (lambda above, equal: above + equal, lambda jumps, density: not jumps),
    mutants={
        "larger values only": lambda: (lambda above, equal: above, lambda jumps, density: not jumps),
        "half of the observed value, the mid-p": lambda: (
            lambda above, equal: above + equal / 2, lambda jumps, density: not jumps
        ),
        "the probability of the observed value": lambda: (
            lambda above, equal: equal, lambda jumps, density: not jumps
        ),
        "the other tail": lambda: (lambda above, equal: 1 - above, lambda jumps, density: not jumps),
        "both tails, doubled": lambda: (lambda above, equal: 2 * (above + equal), lambda jumps, density: not jumps),
        "uniform for every T": lambda: (lambda above, equal: above + equal, lambda jumps, density: True),
        "uniform only with a density": lambda: (lambda above, equal: above + equal, lambda jumps, density: density),
        "uniform unless T is discrete": lambda: (
            lambda above, equal: above + equal, lambda jumps, density: sum(jumps) < 1
        ),
    },
)  # fmt: skip
def test_p_value_below_alpha(statement):
    """Exact distributions of p for discrete T, by fractions; laws with and without a jump or density at even ranks."""
    p_value, is_uniform = statement()
    laws = [
        shares([sum(x) for x in product((0, 1), repeat=5)]),
        shares([max(x) for x in product(range(1, 7), repeat=2)]),
        shares([0]),
        {0: Fraction(1, 10), 3: Fraction(1, 20), 4: Fraction(17, 20)},
    ]
    for law in laws:
        assert sum(law.values()) == 1
        p = {t: p_value(sum((w for v, w in law.items() if v > t), Fraction(0)), law[t]) for t in law}
        assert [p[t] for t in sorted(law)] == sorted(p.values(), reverse=True)  # small p for large values
        levels = sorted({Fraction(k, 240) for k in range(241)} | set(p.values()))
        sizes = [(alpha, sum(law[t] for t in law if p[t] <= alpha)) for alpha in levels if 0 <= alpha <= 1]
        assert all(size <= alpha for alpha, size in sizes)
        assert all(size == alpha for alpha, size in sizes) == is_uniform(list(law.values()), False)
        assert max(size for _, size in sizes) == 1  # p is at most 1

    u = (np.arange(2048) + 0.5) / 2048
    places = [(2 * u * 2**i).astype(int) % 2 for i in range(12)]  # the binary digits of u, all of them
    cantor = sum(2 * digit / 3.0 ** (i + 1) for i, digit in enumerate(places))  # no jump, no density
    half = np.maximum(stats.norm.ppf(u), 0)  # 0 with probability 1/2
    continuous = [(law.ppf(u), [], True) for law in (stats.norm(1, 2), stats.expon(), stats.beta(0.5, 3))]
    for t, jumps, density in [*continuous, (cantor, [], False), (half, [0.5], False)]:
        above = np.array([np.mean(t > v) for v in t]) + (0 if jumps else 0.5 / 2048)
        equal = np.array([np.mean(t == v) for v in t]) if jumps else 0.0
        equal = np.where(equal > 1 / 2048, equal, 0.0)
        p = p_value(above, equal)
        sizes = [(alpha, np.mean(p <= alpha)) for alpha in (0.01, 0.05, 0.3, 0.75, 1.0)]
        assert all(size <= alpha + 1 / 2048 for alpha, size in sizes)
        assert all(abs(size - alpha) <= 1 / 2048 for alpha, size in sizes) == is_uniform(jumps, density)


@claim(
    "relabelings-give-a-valid-p",
    # above and equal count relabelings: all N of them, the observed one among the equal; then b of B random ones
    states=lambda: (
        lambda above, equal, n: Fraction(above + equal, n),
        lambda above, equal, draws: Fraction(1 + above + equal, 1 + draws),
    ),
    mutants={
        "larger ones only": lambda: (
            lambda above, equal, n: Fraction(above, n),
            lambda above, equal, draws: Fraction(1 + above + equal, 1 + draws),
        ),
        "the observed one left out of the share": lambda: (
            lambda above, equal, n: Fraction(above + equal - 1, n - 1),
            lambda above, equal, draws: Fraction(1 + above + equal, 1 + draws),
        ),
        "one too many in the share": lambda: (
            lambda above, equal, n: Fraction(above + equal + 1, n + 1),
            lambda above, equal, draws: Fraction(1 + above + equal, 1 + draws),
        ),
        "b over B": lambda: (
            lambda above, equal, n: Fraction(above + equal, n),
            lambda above, equal, draws: Fraction(above + equal, draws),
        ),
        "b over B + 1": lambda: (
            lambda above, equal, n: Fraction(above + equal, n),
            lambda above, equal, draws: Fraction(above + equal, 1 + draws),
        ),
        "ties among the random ones not counted": lambda: (
            lambda above, equal, n: Fraction(above + equal, n),
            lambda above, equal, draws: Fraction(1 + above, 1 + draws),
        ),
    },
)
def test_relabelings_give_a_valid_p(rules):
    """All relabelings as the observed one, and the multinomial law of the random ones, in fractions."""
    share, drawn = rules()
    data = [(1, 2, 4, 8, 16, 32), (3, 3, 5, 7, 9, 11), (0, 0, 0, 1, 1, 1)]
    for numbers in data:
        T = [sum(numbers) - 2 * sum(chosen) for chosen in combinations(numbers, 3)]
        n = len(T)
        counts = [(sum(v > t for v in T), sum(v == t for v in T)) for t in T]
        p = [share(above, equal, n) for above, equal in counts]
        for k in range(4 * n + 1):
            alpha = Fraction(k, 4 * n)
            size = Fraction(sum(value <= alpha for value in p), n)
            assert size <= alpha
            if len(set(T)) == n and k % 4 == 0:
                assert size == alpha
        for draws in (1, 4):
            law = {}
            for above, equal in counts:
                q = (Fraction(above, n), Fraction(equal, n), Fraction(n - above - equal, n))
                for i in range(draws + 1):
                    for j in range(draws + 1 - i):
                        ways = comb(draws, i) * comb(draws - i, j)
                        weight = ways * q[0] ** i * q[1] ** j * q[2] ** (draws - i - j) / n
                        value = drawn(i, j, draws)
                        law[value] = law.get(value, 0) + weight
            assert sum(law.values()) == 1
            for k in range(61):
                assert sum(w for value, w in law.items() if value <= Fraction(k, 60)) <= Fraction(k, 60)


@claim(
    "sign-test-and-mcnemar",
    states=lambda k, n: min(Fraction(1), Fraction(2 * sum(comb(n, i) for i in range(max(k, n - k), n + 1)), 2**n)),
    mutants={
        "one tail": lambda k, n: Fraction(sum(comb(n, i) for i in range(max(k, n - k), n + 1)), 2**n),
        "beyond k only": lambda k, n: min(
            Fraction(1), Fraction(2 * sum(comb(n, i) for i in range(max(k, n - k) + 1, n + 1)), 2**n)
        ),
        "not cut at 1": lambda k, n: Fraction(2 * sum(comb(n, i) for i in range(max(k, n - k), n + 1)), 2**n),
        "from the smaller number": lambda k, n: min(
            Fraction(1), Fraction(2 * sum(comb(n, i) for i in range(min(k, n - k), n + 1)), 2**n)
        ),
        "from k even below one half": lambda k, n: min(
            Fraction(1), Fraction(2 * sum(comb(n, i) for i in range(k, n + 1)), 2**n)
        ),
        "the observed number alone": lambda k, n: min(Fraction(1), Fraction(2 * comb(n, k), 2**n)),
    },
)
def test_sign_test_and_mcnemar(p_value):
    """Enumeration of what five images do, with unequal probabilities, given the number of discordant ones; SciPy."""
    halves = [Fraction(1, 20), Fraction(1, 4), Fraction(1, 3), Fraction(2, 5), Fraction(1, 2)]  # of each direction
    law = {}
    for outcome in product((1, -1, 0), repeat=5):  # first only, second only, both the same
        weight = Fraction(1)
        for x, r in zip(outcome, halves, strict=True):
            weight *= r if x else 1 - 2 * r
        key = (sum(x != 0 for x in outcome), sum(x == 1 for x in outcome))
        law[key] = law.get(key, 0) + weight
    for n in range(1, 6):
        total = sum(w for (size, _), w in law.items() if size == n)
        for k in range(n + 1):
            far = sum(w for (size, j), w in law.items() if size == n and abs(2 * j - n) >= abs(2 * k - n))
            assert law[n, k] / total == Fraction(comb(n, k), 2**n)
            assert p_value(k, n) == far / total
    for n in (8, 21, 40):
        for k in range(n + 1):
            assert abs(float(p_value(k, n)) - stats.binomtest(k, n).pvalue) < 1e-12


def extreme_probability(cells, marginals, event, largest=True):
    """The largest or smallest probability of an event over all joint laws with bounded marginals, by linear programs.

    `marginals` lists (coordinate, set of cell values, bound, is_equality).
    """
    cost = np.array([float(event(cell)) for cell in cells])
    rows = {True: ([np.ones(len(cells))], [1.0]), False: ([], [])}
    for coordinate, inside, bound, equality in marginals:
        rows[equality][0].append(np.array([float(cell[coordinate] in inside) for cell in cells]))
        rows[equality][1].append(bound)
    below = rows[False] if rows[False][0] else (None, None)
    result = optimize.linprog(-cost if largest else cost, A_ub=below[0], b_ub=below[1], A_eq=rows[True][0],
                              b_eq=rows[True][1], bounds=(0, 1), method="highs")  # fmt: skip
    assert result.status == 0
    return -result.fun if largest else result.fun


@claim(
    "false-alarms-of-many-tests",
    states=lambda alpha, m: (1 - (1 - alpha) ** m, alpha, min(m * alpha, 1)),  # independent; least; most
    mutants={
        "all of them": lambda alpha, m: (alpha**m, alpha, min(m * alpha, 1)),
        "none of them": lambda alpha, m: ((1 - alpha) ** m, alpha, min(m * alpha, 1)),
        "Bonferroni's bound as the value": lambda alpha, m: (min(m * alpha, 1), alpha, min(m * alpha, 1)),
        "dependence only lowers it": lambda alpha, m: (1 - (1 - alpha) ** m, alpha, 1 - (1 - alpha) ** m),
        "dependence only raises it": lambda alpha, m: (
            1 - (1 - alpha) ** m, 1 - (1 - alpha) ** m, min(m * alpha, 1)
        ),
        "no cut at 1": lambda alpha, m: (1 - (1 - alpha) ** m, alpha, m * alpha),
    },
)  # fmt: skip
def test_false_alarms_of_many_tests(formula):
    """Enumeration of all patterns of alarms; extremes over all joint laws by linear programs."""
    for alpha in (0.05, 0.3, 0.6):
        for m in (1, 2, 3, 5):
            patterns = list(product((0, 1), repeat=m))
            exact = sum(alpha ** sum(x) * (1 - alpha) ** (m - sum(x)) for x in patterns if any(x))
            marginals = [(j, {1}, alpha, True) for j in range(m)]
            low = extreme_probability(patterns, marginals, any, largest=False)
            high = extreme_probability(patterns, marginals, any)
            np.testing.assert_allclose(formula(alpha, m), (exact, low, high), atol=1e-9)


def stepping(bounds, p, down):
    """How many hypotheses are rejected: up to the first failure, or up to the last success."""
    good = [value <= bound for value, bound in zip(sorted(p), bounds, strict=True)]
    if down:
        return good.index(False) if False in good else len(p)
    return max((i + 1 for i, g in enumerate(good) if g), default=0)


@claim(
    "holm-keeps-the-family-wise-error-rate",
    states=lambda alpha, m: ([alpha / (m - i) for i in range(m)], True),  # bounds in order; stop at the first failure
    mutants={
        "no correction": lambda alpha, m: ([alpha] * m, True),
        "up to the last success": lambda alpha, m: ([alpha / (m - i) for i in range(m)], False),
        "the bounds of Benjamini and Hochberg": lambda alpha, m: ([alpha * (i + 1) / m for i in range(m)], True),
        "one hypothesis too few": lambda alpha, m: ([alpha / max(m - i - 1, 1) for i in range(m)], True),
        "levels for independent tests": lambda alpha, m: ([1 - (1 - alpha) ** (1 / (m - i)) for i in range(m)], True),
        "the bounds in reverse": lambda alpha, m: ([alpha / (i + 1) for i in range(m)], True),
    },
)
def test_holm_keeps_the_family_wise_error_rate(method):
    """The worst joint law of p-values on a grid, by linear programs; the false p-values may depend on the true ones."""
    alpha, m = 0.3, 3
    bounds, down = method(alpha, m)
    grid = sorted({alpha / k for k in (1, 2, 3)} | set(bounds) | {2 * alpha / 3, 1.0})
    worst = []
    for true in (1, 2, 3):
        cells = list(product(range(len(grid)), repeat=true))
        marginals = [(j, set(range(i + 1)), g, False) for j in range(true) for i, g in enumerate(grid)]
        choices = list(product([0.0, *grid], repeat=m - true))  # false ones: any values, chosen after the true ones

        def alarm(cell, choices=choices):
            p = [grid[i] for i in cell]
            for others in choices:
                count = stepping(bounds, [*p, *others], down)
                if count and min(p) <= sorted([*p, *others])[count - 1]:
                    return True
            return False

        worst.append(extreme_probability(cells, marginals, alarm))
    np.testing.assert_allclose(worst, alpha, atol=1e-9)  # at most alpha, and no smaller bound holds for any number


@claim(
    "benjamini-hochberg-false-discovery-rate",
    states=lambda m: ([Fraction(i + 1, m) for i in range(m)], False, lambda m0: Fraction(m0, m)),  # over alpha
    mutants={
        "stop at the first failure": lambda m: (
            [Fraction(i + 1, m) for i in range(m)], True, lambda m0: Fraction(m0, m)
        ),
        "the whole level": lambda m: ([Fraction(i + 1, m) for i in range(m)], False, lambda m0: Fraction(1)),
        "share of the false ones": lambda m: (
            [Fraction(i + 1, m) for i in range(m)], False, lambda m0: 1 - Fraction(m0, m)
        ),
        "Holm's bounds": lambda m: ([Fraction(1, m - i) for i in range(m)], False, lambda m0: Fraction(m0, m)),
        "Bonferroni's bound": lambda m: ([Fraction(1, m)] * m, False, lambda m0: Fraction(m0, m)),
        "with the sum 1 + 1/2 + ...": lambda m: (
            [Fraction(i + 1, m) / sum(Fraction(1, k) for k in range(1, m + 1)) for i in range(m)], False,
            lambda m0: Fraction(m0, m),
        ),
    },
)  # fmt: skip
def test_benjamini_hochberg_false_discovery_rate(method):
    """Exact sums in fractions over the cells between the bounds; the false p-values have laws of several kinds."""
    alpha = Fraction(3, 10)
    for m in (1, 2, 3, 4):
        bounds, down, rate = method(m)
        edges = sorted({Fraction(0), Fraction(1)} | {alpha * b for b in bounds})
        cells = [(right, right - left) for left, right in pairwise(edges)]  # upper end, probability if uniform
        others = [
            [1] + [0] * (len(cells) - 1),  # always the smallest cell
            [0] * (len(cells) - 1) + [1],  # never small
            [Fraction(1, len(cells))] * len(cells),
            [Fraction(2 * (k + 1), len(cells) * (len(cells) + 1)) for k in range(len(cells))],
        ]
        for m0 in range(m + 1):
            for other in others:
                expected = Fraction(0)
                for cell in product(range(len(cells)), repeat=m):
                    weight = Fraction(1)
                    for j, k in enumerate(cell):
                        weight *= cells[k][1] if j < m0 else other[k]
                    if weight:
                        p = [cells[k][0] for k in cell]
                        count = stepping([alpha * b for b in bounds], p, down)
                        cut = sorted(p)[count - 1] if count else Fraction(-1)
                        false = sum(value <= cut for value in p[:m0])
                        expected += weight * Fraction(false, max(count, 1))
                assert expected == alpha * rate(m0)


@claim(
    "power-of-the-z-test",
    states=lambda delta, sigma, n, z, z_power: (
        stats.norm.cdf(delta * np.sqrt(n / 2) / sigma - z),
        2 * (z + z_power) ** 2 * sigma**2 / delta**2,
    ),
    mutants={
        "one sample instead of two": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(delta * np.sqrt(n) / sigma - z),
            (z + z_power) ** 2 * sigma**2 / delta**2,
        ),
        "the error instead of the power": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(z - delta * np.sqrt(n / 2) / sigma),
            2 * (z + z_power) ** 2 * sigma**2 / delta**2,
        ),
        "sigma not squared in n": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(delta * np.sqrt(n / 2) / sigma - z),
            2 * (z + z_power) ** 2 * sigma / delta**2,
        ),
        "squares of the quantiles added": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(delta * np.sqrt(n / 2) / sigma - z),
            2 * (z**2 + z_power**2) * sigma**2 / delta**2,
        ),
        "the power forgotten in n": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(delta * np.sqrt(n / 2) / sigma - z),
            2 * z**2 * sigma**2 / delta**2,
        ),
        "2n in the root": lambda delta, sigma, n, z, z_power: (
            stats.norm.cdf(delta * np.sqrt(2 * n) / sigma - z),
            2 * (z + z_power) ** 2 * sigma**2 / delta**2,
        ),
    },
)
def test_power_of_the_z_test(formula):
    """The law of one sample mean integrated against the tail of the other; the smallest n is found by search."""

    def measured(delta, sigma, n, critical):
        se = sigma / np.sqrt(n)
        y = np.linspace(-9 * se, 9 * se, 1001)  # trapezoid rule, far better than needed for such an integrand
        inside = stats.norm.pdf(y, 0, se) * stats.norm.sf(y + critical, delta, se)
        return integrate.trapezoid(inside, y)

    for delta, sigma in ((1.0, 1.0), (0.7, 1.9), (0.05, 0.04)):
        for alpha, beta in ((0.05, 0.2), (0.01, 0.1), (0.6, 0.3)):
            z, z_power = stats.norm.isf(alpha), stats.norm.isf(beta)
            for n in (1, 3, 20):
                critical = stats.norm.isf(alpha, scale=sigma * np.sqrt(2 / n))
                assert abs(formula(delta, sigma, n, z, z_power)[0] - measured(delta, sigma, n, critical)) < 1e-8
            n = 1
            while measured(delta, sigma, n, stats.norm.isf(alpha, scale=sigma * np.sqrt(2 / n))) < 1 - beta:
                n += 1
            assert ceil(formula(delta, sigma, n, z, z_power)[1]) == n
