"""Claims of start/why, each against something independent of the page's programs."""

from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from book.claims import claim

QUICK = settings(phases=(Phase.generate,))  # no search for a smaller counterexample: every mutant would pay for it


@claim(
    "cross-entropy-between-bounds",
    states=lambda z, y: (max(z) - z[y], max(z) - z[y] + np.log(len(z))),
    mutants={
        "upper bound without ln K": lambda z, y: (max(z) - z[y], max(z) - z[y]),
        "upper bound with ln 2 for every K": lambda z, y: (max(z) - z[y], max(z) - z[y] + np.log(2)),
        "lower bound with ln K": lambda z, y: (max(z) - z[y] + np.log(len(z)), max(z) - z[y] + np.log(len(z))),
        "the smallest score in place of the largest": lambda z, y: (min(z) - z[y], min(z) - z[y] + np.log(len(z))),
        "no more than that a loss is positive": lambda z, y: (0, max(z) - z[y] + np.log(len(z))),
        "the spread of all scores above": lambda z, y: (max(z) - z[y], max(z) - min(z) + np.log(len(z))),
    },
)
def test_cross_entropy_between_bounds(bounds):
    """Decimal arithmetic with fifty digits, where exp(1000) does not overflow."""

    def exact(z, y):
        with localcontext() as context:
            context.prec = 50
            total = sum(Decimal(score).exp() for score in z)
            return float(total.ln() - Decimal(z[y]))

    def check(z, y):
        low, high = bounds(z, y)
        loss = exact(z, y)
        assert low - 1e-9 <= loss <= high + 1e-9
        return low, loss, high

    for K in (1, 2, 3, 10):  # both bounds are reached or approached
        low, loss, high = check([700.5] * K, 0)
        assert abs(loss - high) < 1e-9
        for y in (0, K - 1):  # the class of the largest score, and another
            low, loss, high = check([1000.0] + [0.0] * (K - 1), y)
            assert abs(loss - low) < 1e-9

    for y in (0, 199):  # with many classes at the top, also for a class below them
        low, loss, high = check([1000.0] * 199 + [0.0], y)
        assert abs(loss - high) < 0.006

    @QUICK
    @given(st.lists(st.floats(-2000, 2000), min_size=1, max_size=6), st.data())
    def random_scores(z, data):
        check(z, data.draw(st.integers(0, len(z) - 1)))

    random_scores()


def _entropy(shares, log=np.log):
    shares = shares[shares > 0]  # 0 ln 0 = 0
    return -np.sum(shares * log(shares))


@claim(
    "best-constant-prediction",
    states=lambda counts: (counts / counts.sum(), _entropy(counts / counts.sum())),
    mutants={
        "all classes alike": lambda counts: (np.full(len(counts), 1 / len(counts)), np.log(len(counts))),
        "one added to every count": lambda counts: (
            (counts + 1) / (counts + 1).sum(),
            _entropy((counts + 1) / (counts + 1).sum()),
        ),
        "entropy in bits": lambda counts: (counts / counts.sum(), _entropy(counts / counts.sum(), np.log2)),
        "the most frequent class for sure": lambda counts: (np.eye(len(counts))[counts.argmax()], 0.0),
    },
)
def test_best_constant_prediction(formula):
    """SciPy minimization over the scores of a constant prediction; random constants are never below it."""
    rng = np.random.default_rng(0)
    for counts in ([2, 2], [1, 3], [7, 2, 1], [5, 1, 1, 13], [3, 0, 1]):
        labels = np.repeat(np.arange(len(counts)), counts)
        best, least = formula(np.array(counts, dtype=float))

        def mean_loss(free, labels=labels):
            scores = np.append(free, 0.0)
            log_sum = np.logaddexp.reduce(scores)
            return np.mean([log_sum - scores[label] for label in labels])

        for p in rng.dirichlet(np.ones(len(counts)), size=200):
            assert np.mean([-np.log(p[label]) for label in labels]) >= least - 1e-12
        np.testing.assert_allclose(np.mean([-np.log(max(best[label], 1e-300)) for label in labels]), least, rtol=1e-12)
        if 0 in counts:  # the least value is approached, but by no finite scores
            continue
        found = minimize(mean_loss, rng.normal(size=len(counts) - 1), method="BFGS", options={"gtol": 1e-9})
        scores = np.append(found.x, 0.0)
        np.testing.assert_allclose(best, np.exp(scores) / np.exp(scores).sum(), atol=1e-5)
        np.testing.assert_allclose(least, found.fun, atol=1e-9)


def _network_loss(parts, X, y):
    """Mean cross-entropy of a network with one tanh layer, written with loops; works for complex parameters."""
    W1, b1, W2, b2 = parts
    total = 0
    for x, label in zip(X, y, strict=True):
        a = [np.tanh(sum(x[j] * W1[j, k] for j in range(len(x))) + b1[k]) for k in range(len(b1))]
        z = [sum(a[k] * W2[k, c] for k in range(len(a))) + b2[c] for c in range(len(b2))]
        total = total + np.log(sum(np.exp(score) for score in z)) - z[label]
    return total / len(X)


def _complex_step_gradient(parts, X, y):
    gradients = []
    for number, part in enumerate(parts):
        gradient = np.zeros(part.shape)
        for index in np.ndindex(part.shape):
            moved = [p.astype(complex) for p in parts]
            moved[number][index] += 1e-30j
            gradient[index] = _network_loss(moved, X, y).imag / 1e-30
        gradients.append(gradient)
    return gradients


@claim(
    "equal-units-stay-equal",
    states=lambda first: first,
    mutants={
        "the second unit moves the other way": lambda first: -first,
        "the second unit does not move": lambda first: 0 * first,
        "the units share one step": lambda first: first / 2,
        "only the outgoing weights agree": lambda first: np.append(0 * first[:3], first[3:]),
    },
)
def test_equal_units_stay_equal(second_from_first):
    """Complex-step derivatives of a network written with loops, along five steps of gradient descent."""
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(5, 2)), [0, 2, 1, 0, 1]
    W1, b1, W2, b2 = rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(3, 3)), rng.normal(size=3)
    W1[:, 1], b1[1], W2[1] = W1[:, 0], b1[0], W2[0]  # unit 1 is a copy of unit 0
    parts = [W1, b1, W2, b2]
    for _ in range(5):
        gW1, gb1, gW2, gb2 = _complex_step_gradient(parts, X, y)
        first = np.concatenate([gW1[:, 0], [gb1[0]], gW2[0]])
        second = np.concatenate([gW1[:, 1], [gb1[1]], gW2[1]])
        assert np.abs(first).max() > 1e-3  # the units do move
        np.testing.assert_allclose(second, second_from_first(first), rtol=1e-10, atol=1e-14)
        parts = [part - 0.3 * g for part, g in zip(parts, (gW1, gb1, gW2, gb2), strict=True)]
        np.testing.assert_allclose(parts[0][:, 1], parts[0][:, 0], rtol=1e-10)


@claim(
    "step-on-a-parabola",
    states=lambda eta, c: (1 - eta * c) ** 2,
    mutants={
        "the factor of the distance, not of the loss": lambda eta, c: 1 - eta * c,
        "half the curvature": lambda eta, c: (1 - eta * c / 2) ** 2,
        "twice the curvature": lambda eta, c: (1 - 2 * eta * c) ** 2,
        "a step uphill": lambda eta, c: (1 + eta * c) ** 2,
        "to first order in the rate": lambda eta, c: 1 - 2 * eta * c,
    },
)
def test_step_on_a_parabola(factor):
    """Exact fractions: central differences of a mean of squares (exact for a parabola), random data by Hypothesis."""
    number = st.fractions(-5, 5, max_denominator=10)

    @QUICK
    @given(st.lists(st.tuples(number, number), min_size=1, max_size=5), number, st.fractions(0, 2, max_denominator=20))
    def one_step(data, w, eta):
        def loss(w):
            return sum(((w * x - y) ** 2 for x, y in data), Fraction(0)) / len(data)

        slope = (loss(w + 1) - loss(w - 1)) / 2
        c = loss(w + 1) - 2 * loss(w) + loss(w - 1)
        if c == 0:  # all inputs are zero: no parabola
            return
        least = loss(w - slope / c)
        after = loss(w - eta * slope)
        assert after - least == factor(eta, c) * (loss(w) - least)
        if loss(w) > least:
            assert (after > loss(w)) == (eta > 2 / c)

    one_step()
