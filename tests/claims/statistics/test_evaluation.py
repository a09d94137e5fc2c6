"""Claims of statistics/evaluation, each against something independent of the page's programs."""

import itertools
import math
from fractions import Fraction

import numpy as np
from scipy import integrate, optimize, stats

from book.claims import claim


def expected_best(n, F, k):
    """Expected share of the best of k independent models, from the cumulative distribution of one count."""
    return sum(1 - F(j) ** k for j in range(n)) / n


def root_bound(n, k):
    return math.sqrt(math.log(k) / (2 * n))


@claim(
    "best-of-k-is-optimistic",
    states=(expected_best, root_bound),
    mutants={
        "the probability that all are above": (lambda n, F, k: sum((1 - F(j)) ** k for j in range(n)) / n, root_bound),
        "counts from 1 to n": (lambda n, F, k: sum(1 - F(j) ** k for j in range(1, n + 1)) / n, root_bound),
        "the sum not divided": (lambda n, F, k: sum(1 - F(j) ** k for j in range(n)), root_bound),
        "no more than one model": (lambda n, F, k: expected_best(n, F, 1), root_bound),
        "the bound without its root": (expected_best, lambda n, k: math.log(k) / (2 * n)),
        "4 n in the bound": (expected_best, lambda n, k: math.sqrt(math.log(k) / (4 * n))),
        "a factor a little too large in the denominator": (
            expected_best,
            lambda n, k: math.sqrt(math.log(k) / (2.1 * n)),
        ),
        "k - 1 rivals": (expected_best, lambda n, k: math.sqrt(math.log(max(k - 1, 1)) / (2 * n))),
    },
)
def test_best_of_k_is_optimistic(statement):
    """Exact enumeration of counts, SciPy's binomial up to 1e100 models, and dependent models enumerated."""
    expectation, bound = statement
    for n, k, p in ((2, 2, Fraction(1, 2)), (3, 2, Fraction(2, 3)), (4, 3, Fraction(9, 10)), (1, 5, Fraction(1, 3))):
        mass = [math.comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(n + 1)]
        best = sum(
            math.prod(mass[j] for j in counts) * Fraction(max(counts), n)
            for counts in itertools.product(range(n + 1), repeat=k)
        )
        assert expectation(n, lambda j, mass=mass: sum(mass[: j + 1]), k) == best
        assert float(best - p) <= bound(n, k)
    for n, k, p in ((100, 1000, 0.5), (400, 300, 0.6), (50, 20, 0.9)):
        cdf = stats.binom.cdf(np.arange(n + 1), n, p) ** k
        best = np.arange(n + 1) @ np.diff(cdf, prepend=0.0) / n
        assert abs(expectation(n, lambda j, n=n, p=p: stats.binom.cdf(j, n, p), k) - best) < 1e-9
        assert best - p <= bound(n, k)
    n, k = 100_000, 1e100  # the bound is nearly reached, so any smaller constant fails
    above = stats.binom.sf(np.arange(n), n, 0.5)
    best = -np.expm1(k * np.log1p(-np.minimum(above, 0.9))).mean()  # 0.9 and more: the power is 0 all the same
    assert best - 0.5 <= bound(n, k)
    rng = np.random.default_rng(0)
    for n, k in ((1, 2), (2, 3), (3, 2), (1, 6)):
        for _ in range(10):
            answers = list(itertools.product((0, 1), repeat=k))  # of all models on one example
            joint = rng.dirichlet(np.full(len(answers), 0.3))
            p = joint @ np.array(answers)
            excess = 0.0
            for cells in itertools.product(range(len(answers)), repeat=n):
                share = np.mean([answers[c] for c in cells], axis=0)
                winner = np.argmax(share)
                excess += np.prod(joint[list(cells)]) * (share[winner] - p[winner])
            assert excess <= bound(n, k)


@claim(
    "precision-needs-the-base-rate",
    states=lambda pi, TPR, FPR: (TPR, FPR, pi * TPR / (pi * TPR + (1 - pi) * FPR)),
    mutants={
        "precision is recall": lambda pi, TPR, FPR: (TPR, FPR, TPR),
        "one minus the false positive rate": lambda pi, TPR, FPR: (TPR, FPR, 1 - FPR),
        "equal base rates": lambda pi, TPR, FPR: (TPR, FPR, TPR / (TPR + FPR)),
        "the base rate at the positives only": lambda pi, TPR, FPR: (TPR, FPR, pi * TPR / (pi * TPR + FPR)),
        "precision is the base rate": lambda pi, TPR, FPR: (TPR, FPR, pi),
        "odds that add": lambda pi, TPR, FPR: (TPR, FPR, TPR * pi / (1 - pi) / (1 + TPR * pi / (1 - pi))),
        "base rates exchanged": lambda pi, TPR, FPR: (TPR, FPR, (1 - pi) * TPR / ((1 - pi) * TPR + pi * FPR)),
        "rates that move with the base rate": lambda pi, TPR, FPR: (
            pi * TPR,
            (1 - pi) * FPR,
            pi * TPR / (pi * TPR + (1 - pi) * FPR),
        ),
    },
)
def test_precision_needs_the_base_rate(formula):
    """Counts in tables whose negatives are repeated, in fractions, at every threshold."""
    rng = np.random.default_rng(1)
    for _ in range(20):
        pos, neg = rng.integers(0, 8, size=5).tolist(), rng.integers(0, 6, size=7).tolist()
        for t in range(min(pos), max(pos) + 1):
            before = Fraction(sum(v >= t for v in pos), 5), Fraction(sum(v >= t for v in neg), 7)
            for times in (1, 2, 30):
                TP, FP = sum(v >= t for v in pos), sum(v >= t for v in neg * times)
                pi = Fraction(5, 5 + 7 * times)
                TPR, FPR, precision = formula(pi, *before)
                assert (TPR, FPR) == (Fraction(TP, 5), Fraction(FP, 7 * times))
                assert precision == Fraction(TP, TP + FP)


def pair_share(pos, neg, tie=0.5):
    return sum((a > b) + tie * (a == b) for a in pos for b in neg) / (len(pos) * len(neg))


def rank_share(pos, neg, take_off=True, all_pairs=False):
    ranks = stats.rankdata(np.concatenate([pos, neg]))
    n1, n0 = len(pos), len(neg)
    R = ranks[:n1].sum() - take_off * n1 * (n1 + 1) / 2
    return R / ((n1 + n0) ** 2 if all_pairs else n1 * n0)


@claim(
    "auc-is-a-rank-statistic",
    states=(pair_share, rank_share),
    mutants={
        "ties count nothing": (lambda pos, neg: pair_share(pos, neg, 0), rank_share),
        "ties count in full": (lambda pos, neg: pair_share(pos, neg, 1), rank_share),
        "negatives above": (lambda pos, neg: pair_share(neg, pos), rank_share),
        "the smallest rank sum kept": (pair_share, lambda pos, neg: rank_share(pos, neg, take_off=False)),
        "half a rank too many": (
            pair_share,
            lambda pos, neg: rank_share(pos, neg, take_off=False) - (len(pos) - 1) / (2 * len(neg)),
        ),
        "the gap of the means": (pair_share, lambda pos, neg: float(np.mean(pos) - np.mean(neg))),
        "the share of right answers at the middle": (
            lambda pos, neg: float(np.mean(np.append(pos >= np.median(neg), neg < np.median(neg)))),
            rank_share,
        ),
        "pairs of all examples": (pair_share, lambda pos, neg: rank_share(pos, neg, all_pairs=True)),
        "pairs of different scores only": (
            lambda pos, neg: pair_share(pos, neg, 0) / max(1e-9, 1 - pair_share(pos, neg, 1) + pair_share(pos, neg, 0)),
            rank_share,
        ),
    },
)
def test_auc_is_a_rank_statistic(statements):
    """SciPy's Mann–Whitney statistic, and SciPy's trapezoids under the curve swept by thresholds; increasing maps."""
    rng = np.random.default_rng(2)
    for n1, n0, levels in ((4, 6, 5), (1, 9, 3), (12, 7, 4), (30, 20, 1000), (5, 5, 1)):
        pos, neg = rng.integers(0, levels, size=n1) + 0.0, rng.integers(0, levels, size=n0) - 0.0
        thresholds = np.concatenate([[np.inf], np.unique(np.concatenate([pos, neg]))[::-1]])
        TPR = [np.mean(pos >= t) for t in thresholds]
        FPR = [np.mean(neg >= t) for t in thresholds]
        area = integrate.trapezoid(TPR, FPR)
        U = stats.mannwhitneyu(pos, neg, method="asymptotic").statistic if levels > 1 else n1 * n0 / 2
        assert abs(area - U / (n1 * n0)) < 1e-12
        for statement in statements:
            for increase in (lambda s: s, lambda s: np.exp(s / 99), lambda s: 3 * np.arctan(s) - 7):
                assert abs(statement(increase(pos), increase(neg)) - area) < 1e-12


@claim(
    "brier-and-log-loss-are-proper",
    states=lambda p: (p, p, lambda q: p * (1 - p) + (q - p) ** 2, 1 if p > 0.5 else 0),  # minimizers, square, absolute
    mutants={
        "the square wants the odds": lambda p: (p / (1 + p), p, lambda q: p * (1 - p) + (q - p) ** 2, round(p)),
        "the log loss wants certainty": lambda p: (p, float(round(p)), lambda q: p * (1 - p) + (q - p) ** 2, round(p)),
        "no loss at the truth": lambda p: (p, p, lambda q: (q - p) ** 2, round(p)),
        "an absolute excess": lambda p: (p, p, lambda q: p * (1 - p) + abs(q - p), round(p)),
        "twice the excess": lambda p: (p, p, lambda q: p * (1 - p) + 2 * (q - p) ** 2, round(p)),
        "the standard deviation in the place of the variance": lambda p: (
            p,
            p,
            lambda q: math.sqrt(p * (1 - p)) + (q - p) ** 2,
            round(p),
        ),
        "the absolute error wants the rarer class": lambda p: (
            p,
            p,
            lambda q: p * (1 - p) + (q - p) ** 2,
            1 - round(p),
        ),
        "the absolute error is proper": lambda p: (p, p, lambda q: p * (1 - p) + (q - p) ** 2, p),
    },
)
def test_brier_and_log_loss_are_proper(statement):
    """SciPy's minimizers of the two-term expectations, and their values on a grid of forecasts."""

    def expected(loss, p, q):
        return p * loss(q, 1) + (1 - p) * loss(q, 0)

    def log_loss(q, y):
        return -math.log(q if y else 1 - q)

    for p in (0.03, 0.3, 0.45, 0.6, 0.9):
        square_at, log_at, square, absolute_at = statement(p)
        for loss, place in ((lambda q, y: (q - y) ** 2, square_at), (log_loss, log_at)):
            found = optimize.minimize_scalar(
                lambda q, p=p, loss=loss: expected(loss, p, q), bounds=(0, 1), method="bounded", options={"xatol": 1e-9}
            )
            assert abs(found.x - place) < 1e-5
            for q in np.linspace(0.01, 0.99, 99):  # and no other forecast is as good
                assert abs(q - place) < 1e-9 or expected(loss, p, q) > expected(loss, p, place)
        grid = np.linspace(0, 1, 41)
        for q in grid:
            assert abs(square(q) - expected(lambda q, y: (q - y) ** 2, p, q)) < 1e-12
        absolute = {q: expected(lambda q, y: abs(q - y), p, q) for q in [*grid, absolute_at]}
        assert all(value > absolute[absolute_at] for q, value in absolute.items() if q != absolute_at)


def parts(groups):
    """Calibration and refinement of groups (forecast, number, positives)."""
    n = sum(m for _, m, _ in groups)
    calibration = sum(Fraction(m, n) * (q - Fraction(k, m)) ** 2 for q, m, k in groups)
    return calibration, sum(Fraction(m, n) * Fraction(k, m) * (1 - Fraction(k, m)) for _, m, k in groups)


def spread(groups):
    """Uncertainty and resolution."""
    n, positives = sum(m for _, m, _ in groups), sum(k for _, _, k in groups)
    mean = Fraction(positives, n)
    return mean * (1 - mean), sum(Fraction(m, n) * (Fraction(k, m) - mean) ** 2 for _, m, k in groups)


@claim(
    "brier-score-in-two-parts",
    states=lambda groups: (sum(parts(groups)), spread(groups)[0] - spread(groups)[1]),
    mutants={
        "variance of all in the place of the groups": lambda g: (
            parts(g)[0] + spread(g)[0],
            spread(g)[0] - spread(g)[1],
        ),
        "calibration alone": lambda g: (parts(g)[0], spread(g)[0] - spread(g)[1]),
        "the forecasts' own variance": lambda g: (
            parts(g)[0] + sum(Fraction(m, sum(v for _, v, _ in g)) * q * (1 - q) for q, m, _ in g),
            spread(g)[0] - spread(g)[1],
        ),
        "groups of equal weight": lambda g: (
            sum((q - Fraction(k, m)) ** 2 + Fraction(k, m) * (1 - Fraction(k, m)) for q, m, k in g) / len(g),
            spread(g)[0] - spread(g)[1],
        ),
        "the variance with n - 1": lambda g: (
            parts(g)[0]
            + sum(Fraction(m, sum(v for _, v, _ in g)) * Fraction(k * (m - k), m * max(m - 1, 1)) for _, m, k in g),
            spread(g)[0] - spread(g)[1],
        ),
        "the spread around one half": lambda g: (
            sum(parts(g)),
            Fraction(1, 4)
            - sum(Fraction(m, sum(v for _, v, _ in g)) * (Fraction(k, m) - Fraction(1, 2)) ** 2 for _, m, k in g[1:]),
        ),
        "refinement plus the spread": lambda g: (sum(parts(g)), spread(g)[0] + spread(g)[1]),
    },
)
def test_brier_score_in_two_parts(statement):
    """Sums over single examples in fractions, before and after each group gets its own share as the forecast."""
    rng = np.random.default_rng(3)
    for _ in range(30):
        groups = []
        for q in rng.choice(11, size=rng.integers(2, 6), replace=False):
            m = int(rng.integers(1, 9))
            groups.append((Fraction(int(q), 10), m, int(rng.integers(0, m + 1))))
        examples = [(q, y) for q, m, k in groups for y in [1] * k + [0] * (m - k)]
        total, refinement = statement(groups)
        assert total == Fraction(sum((q - y) ** 2 for q, y in examples), len(examples))
        recalibrated = [(Fraction(k, m), y) for _, m, k in groups for y in [1] * k + [0] * (m - k)]
        assert refinement == Fraction(sum((q - y) ** 2 for q, y in recalibrated), len(examples))


@claim(
    "threshold-from-the-costs",
    states=lambda c_FP, c_FN: c_FP / (c_FP + c_FN),
    mutants={
        "the costs exchanged": lambda c_FP, c_FN: c_FN / (c_FP + c_FN),
        "always one half": lambda c_FP, c_FN: Fraction(1, 2),
        "the ratio of the costs": lambda c_FP, c_FN: c_FP / c_FN,
        "squared costs": lambda c_FP, c_FN: c_FP**2 / (c_FP**2 + c_FN**2),
        "the cost of a false alarm alone": lambda c_FP, c_FN: min(c_FP, Fraction(1)),
        "the costs pulled together": lambda c_FP, c_FN: (c_FP + 1) / (c_FP + c_FN + 2),
        "half the threshold": lambda c_FP, c_FN: c_FP / (c_FP + c_FN) / 2,
        "one part in ten off": lambda c_FP, c_FN: c_FP / (c_FP + c_FN) * Fraction(11, 10),
    },
)
def test_threshold_from_the_costs(threshold):
    """The cheapest of all rules that map seven calibrated forecasts to decisions, by enumeration in fractions."""
    rng = np.random.default_rng(4)
    for _ in range(40):
        q = [Fraction(k, 60) for k in rng.choice(np.arange(0, 61), size=7, replace=False).tolist()]
        weights = [Fraction(k) for k in rng.integers(1, 9, size=7).tolist()]
        c_FP, c_FN = (Fraction(int(v)) for v in rng.integers(1, 12, size=2))

        def cost(decisions, q=q, weights=weights, c_FP=c_FP, c_FN=c_FN):
            alarms = zip(q, weights, decisions, strict=True)
            return sum(w * ((1 - v) * c_FP if alarm else v * c_FN) for v, w, alarm in alarms)

        best = min(cost(decisions) for decisions in itertools.product((False, True), repeat=7))
        t = threshold(c_FP, c_FN)
        assert cost([v >= t for v in q]) == best
