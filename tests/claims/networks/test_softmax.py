"""Claims of networks/softmax, each against something independent of the page's programs."""

from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
from scipy import linalg, special

from book.claims import claim


def exact_softmax(z, digits=60):
    """Softmax in decimal arithmetic with many digits and no shift."""
    with localcontext() as context:
        context.prec = digits
        e = [Decimal(float(v)).exp() for v in z]
        return [v / sum(e) for v in e]


def exact_logsumexp(z, digits=60):
    with localcontext() as context:
        context.prec = digits
        return sum(Decimal(float(v)).exp() for v in z).ln()


@claim(
    "softmax-sees-differences-only",
    states=lambda z, c: (z + c, np.log),  # logits with the same softmax; from probabilities back to logits
    mutants={
        "a common factor": lambda z, c: (z * (1 + c), np.log),
        "a shift of one logit only": lambda z, c: (z + c * np.eye(len(z))[0], np.log),
        "logits with the sum zero taken twice": lambda z, c: (2 * (z - z.mean()), np.log),
        "the probabilities are logits": lambda z, c: (z + c, lambda p: p),
        "log-odds as in the sigmoid": lambda z, c: (z + c, lambda p: np.log(p / (1 - p))),
        "a sign": lambda z, c: (z + c, lambda p: -np.log(p)),
        "a shift that grows with the index": lambda z, c: (z + c * np.arange(len(z)), np.log),
        "the last logit is free, as for K - 1 outputs": lambda z, c: (z + c * np.eye(len(z))[-1], np.log),
        "the root in place of the logarithm": lambda z, c: (z + c, np.sqrt),
    },
)
def test_softmax_sees_differences_only(statement):
    """Decimal arithmetic with 60 digits; and equal ratios only for equal differences."""
    rng = np.random.default_rng(0)
    for K in (2, 3, 7):
        z = rng.integers(-9, 10, size=K) / 4
        z[0] += 0.25 * (z[0] == z[1])
        c = 3.5
        same, back = statement(z, c)
        p = exact_softmax(z)
        assert all(abs(v - w) < Decimal("1e-12") for v, w in zip(p, exact_softmax(same), strict=True))
        again = exact_softmax(back(np.array([float(v) for v in p])))
        assert all(abs(v - w) < Decimal("1e-12") for v, w in zip(p, again, strict=True))
        ratios = [v.ln() - p[0].ln() for v in p]  # only if: p gives back every difference of the logits
        assert all(abs(v - Decimal(float(w - same[0]))) < Decimal("1e-12") for v, w in zip(ratios, same, strict=True))
        for k in range(K):  # no change of a single difference goes unseen
            other = exact_softmax(same + 0.125 * np.eye(K)[k])
            assert max(abs(v - w) for v, w in zip(p, other, strict=True)) > Decimal("1e-4")


@claim(
    "logsumexp-between-two-maxima",
    states=lambda z, c: (max(z), max(z) + np.log(len(z)), c),  # lower, upper bound, effect of a shift
    mutants={
        "the mean as the upper bound": lambda z, c: (max(z), np.mean(z) + np.log(len(z)), c),
        "K in place of its logarithm": lambda z, c: (max(z), max(z) + len(z), c),
        "the upper bound below": lambda z, c: (max(z) + np.log(len(z)), max(z) + np.log(len(z)), c),
        "ln 2 for every K": lambda z, c: (max(z), max(z) + np.log(2), c),
        "no smaller than the maximum of the sizes": lambda z, c: (max(abs(z)), max(z) + np.log(len(z)), c),
        "a shift of every term adds K times": lambda z, c: (max(z), max(z) + np.log(len(z)), c * len(z)),
        "half of ln K": lambda z, c: (max(z), max(z) + np.log(len(z)) / 2, c),
        "ln 2 always on top of the maximum": lambda z, c: (max(z) + np.log(2) / 2, max(z) + np.log(len(z)), c),
        "ln of K - 1": lambda z, c: (max(z), max(z) + np.log(max(len(z) - 1, 1)), c),
        "a shift changes nothing": lambda z, c: (max(z), max(z) + np.log(len(z)), 0 * c),
    },
)
def test_logsumexp_between_two_maxima(statement):
    """Decimal arithmetic with 60 digits, and equality at equal logits."""
    rng = np.random.default_rng(1)
    for K in (2, 3, 10, 40):
        for scale in (0.0, 0.5, 3.0, 20.0):
            z = scale * rng.normal(size=K) - 1.5
            c = 2.75
            lower, upper, shift = statement(z, c)
            value = exact_logsumexp(z)
            assert Decimal(float(lower)) < value
            if scale == 0:
                assert abs(value - Decimal(float(upper))) < Decimal("1e-12")
            else:
                assert value < Decimal(float(upper))
            with localcontext() as context:
                context.prec = 60
                moved = sum((Decimal(float(v)) + Decimal(c)).exp() for v in z).ln()
                assert abs(moved - value - Decimal(float(shift))) < Decimal("1e-12")


@claim(
    "lost-terms-are-harmless",
    states=lambda K, delta: ((K - 1) * delta, (K - 1) * delta, "largest"),  # softmax, logsumexp, what is taken out
    mutants={
        "one lost term counted": lambda K, delta: (delta, (K - 1) * delta, "largest"),
        "as a mean over the classes": lambda K, delta: ((K - 1) * delta / K, (K - 1) * delta / K, "largest"),
        "quadratic in delta": lambda K, delta: ((K - 1) * delta**2, (K - 1) * delta**2, "largest"),
        "half of it for softmax": lambda K, delta: ((K - 1) * delta / 2, (K - 1) * delta, "largest"),
        "no shift": lambda K, delta: ((K - 1) * delta, (K - 1) * delta, "none"),
        "delta for logsumexp": lambda K, delta: ((K - 1) * delta, delta, "largest"),
        "one class fewer": lambda K, delta: ((K - 2) * delta, (K - 2) * delta, "largest"),
        "half of it for logsumexp": lambda K, delta: ((K - 1) * delta, (K - 1) * delta / 2, "largest"),
    },
)
def test_lost_terms_are_harmless(statement):
    """Exact fractions in place of exponentials, logarithms in Decimal; also terms just below delta."""
    rng = np.random.default_rng(2)
    for K in (2, 3, 8):
        for delta in (Fraction(1, 10**6), Fraction(1, 50), Fraction(1)):
            for round_ in range(20):
                e = [Fraction(int(v), 10**9) for v in 10 ** rng.uniform(0, 9, size=K)]  # factor of exp(z)
                e[0] = Fraction(1, 7)
                if round_ < 2:
                    e = [Fraction(1)] + [delta * Fraction(999, 1000)] * (K - 1)
                by_softmax, by_lse, shift = statement(K, delta)
                unit = {"largest": max(e), "none": Fraction(10**7)}[shift]
                e = [v / unit for v in e]
                kept = [v if v >= delta else Fraction(0) for v in e]
                assert sum(kept) > 0
                changes = [abs(v / sum(e) - w / sum(kept)) for v, w in zip(e, kept, strict=True)]
                assert max(changes) <= by_softmax
                with localcontext() as context:
                    context.prec = 50
                    ratio = sum(e) / sum(kept)
                    change = (Decimal(ratio.numerator) / Decimal(ratio.denominator)).ln()
                    assert change <= Decimal(by_lse.numerator) / Decimal(by_lse.denominator) + Decimal("1e-40")


@claim(
    "cross-entropy-slope-is-p-minus-y",
    states=lambda p, y: (p - y, 0, np.sqrt(2)),  # gradient, sum of its elements, bound of its norm
    mutants={
        "y minus p": lambda p, y: (y - p, 0, np.sqrt(2)),
        "the slope by p, no softmax": lambda p, y: (-y / p, 0, np.sqrt(2)),
        "times p, as for the sigmoid's slope": lambda p, y: (p * (p - y), 0, np.sqrt(2)),
        "only the right class": lambda p, y: (-y * (1 - p), 0, np.sqrt(2)),
        "a bound of 1": lambda p, y: (p - y, 0, 1.0),
        "a bound of 2": lambda p, y: (p - y, 0, 2.0),
        "a bound of 3/2": lambda p, y: (p - y, 0, 1.5),
        "twice, as for a squared error": lambda p, y: (2 * (p - y), 0, np.sqrt(2)),
        "every target made one-hot": lambda p, y: (p - np.eye(len(p))[y.argmax()], 0, np.sqrt(2)),
        "the sum is 1": lambda p, y: (p - y, 1, np.sqrt(2)),
    },
)
def test_cross_entropy_slope_is_p_minus_y(statement):
    """Complex steps of the loss written with SciPy-free sums; the norm over random and extreme logits."""
    rng = np.random.default_rng(3)
    norms = []
    for K in (2, 3, 6):
        targets = [np.eye(K)[1], rng.dirichlet(np.ones(K)), np.concatenate([[1.5, -0.5], np.zeros(K - 2)])]
        for y in targets:
            for scale in (0.3, 1.0, 4.0):
                z = scale * rng.normal(size=K)
                gradient, total, bound = statement(special.softmax(z), y)
                for k in range(K):
                    step = z + 1e-30j * np.eye(K)[k]
                    slope = (-(y * np.log(np.exp(step) / np.exp(step).sum())).sum()).imag / 1e-30
                    assert abs(slope - gradient[k]) < 1e-10
                assert abs(gradient.sum() - total) < 1e-10
                if (y >= 0).all():
                    assert np.linalg.norm(gradient) < bound
        p = special.softmax(30.0 * np.eye(K)[0])
        gradient, _, bound = statement(p, np.eye(K)[1])
        norms.append(np.linalg.norm(gradient))
        assert bound - 1e-10 < norms[-1] < bound + 1e-10


@claim(
    "softmax-halves-distances",
    states=lambda p: (np.diag(p) - np.outer(p, p), 0.5),
    mutants={
        "a quarter, as for the sigmoid": lambda p: (np.diag(p) - np.outer(p, p), 0.25),
        "one": lambda p: (np.diag(p) - np.outer(p, p), 1.0),
        "one over K": lambda p: (np.diag(p) - np.outer(p, p), 1 / len(p)),
        "no outer product": lambda p: (np.diag(p), 0.5),
        "a plus": lambda p: (np.diag(p) + np.outer(p, p), 0.5),
        "the trace": lambda p: (np.diag(p) - np.outer(p, p), 1 - p @ p),
        "the largest probability": lambda p: (np.diag(p) - np.outer(p, p), p.max()),
        "the half twice": lambda p: ((np.diag(p) - np.outer(p, p)) / 2, 0.5),
        "each element alone": lambda p: (np.diag(p * (1 - p)), 0.5),
    },
)
def test_softmax_halves_distances(statement):
    """Eigenvalues by SciPy over random points of the simplex, and pairs of logits; the bound is approached."""
    rng = np.random.default_rng(4)
    largest = 0.0
    for K in (2, 3, 4, 9):
        edge = np.concatenate([[0.5, 0.5], np.zeros(K - 2)])
        for p in [edge, np.full(K, 1 / K), *rng.dirichlet(np.full(K, 0.4), size=60)]:
            J, bound = statement(p)
            assert linalg.eigvalsh(J)[-1] <= bound + 1e-12
            assert np.allclose(J @ np.ones(K), 0)
            largest = max(largest, linalg.eigvalsh(J)[-1])
        for _ in range(100):
            z, other = rng.normal(size=(2, K)) * rng.choice([0.01, 1.0, 10.0])
            moved = np.linalg.norm(special.softmax(z) - special.softmax(other))
            assert moved <= bound * np.linalg.norm(z - other) + 1e-12
        near = np.concatenate([[0.0, 0.0], np.full(K - 2, -40.0)])
        step = 1e-3 * np.eye(K)[0] - 1e-3 * np.eye(K)[1]
        ratio = np.linalg.norm(special.softmax(near + step) - special.softmax(near)) / np.linalg.norm(step)
        assert bound - 1e-4 < ratio
    assert largest > bound - 1e-9


@claim(
    "temperature-limits",
    states=lambda z: (np.full(len(z), 1 / len(z)), (z == z.max()) / np.sum(z == z.max())),  # T to infinity, to 0
    mutants={
        "the limits exchanged": lambda z: ((z == z.max()) / np.sum(z == z.max()), np.full(len(z), 1 / len(z))),
        "the first of a tie takes all": lambda z: (np.full(len(z), 1 / len(z)), np.eye(len(z))[z.argmax()]),
        "the smallest logit": lambda z: (np.full(len(z), 1 / len(z)), (z == z.min()) / np.sum(z == z.min())),
        "each of a tie has 1": lambda z: (np.full(len(z), 1 / len(z)), (z == z.max()) * 1.0),
        "cold limit 1/K for the largest": lambda z: (np.full(len(z), 1 / len(z)), (z == z.max()) / len(z)),
        "hot limit over the different logits": lambda z: (
            np.full(len(z), 1 / len(set(z))),
            (z == z.max()) / np.sum(z == z.max()),
        ),
        "the two largest share": lambda z: (
            np.full(len(z), 1 / len(z)),
            (z >= np.sort(z)[-2]) / np.sum(z >= np.sort(z)[-2]),
        ),
        "hot softmax stays as it is": lambda z: (special.softmax(z), (z == z.max()) / np.sum(z == z.max())),
        "shares in proportion to the logits": lambda z: (abs(z) / abs(z).sum(), (z == z.max()) / np.sum(z == z.max())),
    },
)
def test_temperature_limits(statement):
    """Decimal arithmetic without a shift at T = 1,000,000 and at T = 1/200, with and without ties."""
    for z in ([1.0, 3.0, 3.0], [0.5, -2.0, 1.25, 0.0], [2.0, 2.0, 2.0], [-1.0, -3.0], [4.0, 4.0, 4.0, 1.0]):
        z = np.array(z)
        hot, cold = statement(z)
        for T, limit in ((10**6, hot), (1 / 200, cold)):
            p = exact_softmax(z / T)
            assert all(abs(v - Decimal(float(w))) < Decimal("1e-5") for v, w in zip(p, limit, strict=True))
