"""Claims of optimization/landscapes, each against something independent of the page's programs."""

import math
from fractions import Fraction
from itertools import combinations

import numpy as np
from scipy import integrate, optimize, special, stats

from book.claims import claim

KINDS = {"strict minimum", "minimum", "maximum", "strict maximum", "saddle"}


def verdict(H):
    """What the signs of the eigenvalues leave possible."""
    values = np.linalg.eigvalsh(H)
    if values[0] < -1e-9 and values[-1] > 1e-9:
        return {"saddle"}
    if values[0] > 1e-9:
        return {"strict minimum"}
    if values[-1] < -1e-9:
        return {"strict maximum"}
    if values[-1] > 1e-9:
        return {"strict minimum", "minimum", "saddle"}
    return {"strict maximum", "maximum", "saddle"} if values[0] < -1e-9 else KINDS


@claim(
    "hessian-test",
    states=verdict,
    mutants={
        "the sign of the determinant": lambda H: {"strict minimum"} if np.linalg.det(H) > 1e-9 else verdict(H),
        "the sign of the trace": lambda H: {"strict minimum"} if np.trace(H) > 1e-9 else verdict(H),
        "the diagonal": lambda H: verdict(np.diag(np.diag(H))),
        "semidefinite is enough": lambda H: {"strict minimum"} if np.linalg.eigvalsh(H)[0] > -1e-9 else verdict(H),
        "singular means saddle": lambda H: {"saddle"} if abs(np.linalg.det(H)) < 1e-9 else verdict(H),
        "maxima for minima": lambda H: verdict(-np.asarray(H)),
        "singular and not negative is never a saddle": lambda H: (
            verdict(H) - ({"saddle"} if len(verdict(H)) > 1 else set())
        ),
        "one eigenvalue 0 leaves all open": lambda H: (
            KINDS if np.abs(np.linalg.eigvalsh(H)).min() < 1e-9 else verdict(H)
        ),
    },
)
def test_hessian_test(possible):
    """Values on small spheres around the stationary point, of random polynomials and of the three on the page."""
    rng = np.random.default_rng(0)

    def kind(f, d):
        directions = rng.normal(size=(4000, d))
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
        directions = np.vstack([directions, np.eye(d), -np.eye(d)])
        change = np.concatenate([f(r * directions.T) for r in (0.01, 0.02)])
        if change.min() < 0 < change.max():
            return "saddle"
        if change.max() > 0:
            return "strict minimum" if change.min() > 0 else "minimum"
        return "strict maximum" if change.max() < 0 else "maximum"

    spectra = [(1, 2), (2, -1), (-2, 1), (-1, -3), (1, 2, 3), (-1, -2, 3), (3, 3, -1), (-2, -1, -1), (2, 0, -1)]
    for spectrum in spectra:
        d = len(spectrum)
        Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
        H, c, q = Q @ np.diag(spectrum) @ Q.T, rng.normal(size=d), rng.normal(size=d)

        def f(s, H=H, c=c, q=q):
            return (s * (H @ s)).sum(axis=0) / 2 + (c @ s) ** 3 + (q @ s) ** 4

        assert possible(H) == {kind(f, d)}
    for sign, seen in ((1, {"strict minimum", "saddle", "minimum"}), (-1, {"strict maximum", "saddle", "maximum"})):
        assert {kind(lambda s, p=p, a=sign: a * (s[0] ** 2 + p * s[1] ** 4), 2) for p in (1, -1, 0)} == seen
        assert possible(np.diag([2.0 * sign, 0.0])) == seen
    assert possible(np.array([[2.0, 4.0], [4.0, 2.0]])) == {kind(lambda s: s[0] ** 2 + 4 * s[0] * s[1] + s[1] ** 2, 2)}


@claim(
    "chords-equal-supporting-lines",
    states=lambda left, right: (max(left), min(right)),  # slopes of chords to both sides → slopes of supporting lines
    mutants={
        "largest and smallest exchanged": lambda left, right: (min(left), max(right)),
        "the smallest on both sides": lambda left, right: (min(left), min(right)),
        "the largest on both sides": lambda left, right: (max(left), max(right)),
        "the mean slopes": lambda left, right: (sum(left) / len(left), sum(right) / len(right)),
        "the sides exchanged": lambda left, right: (min(right), max(left)),
    },
)
def test_chords_equal_supporting_lines(slopes):
    """Exact fractions: all chords of 400 random functions on seven points, against all lines through each point."""
    rng = np.random.default_rng(1)
    counts = {True: 0, False: 0}
    for case in range(400):
        if case % 2:  # kinks at the points, slopes in order, sometimes equal
            steps = sorted(int(v) for v in rng.integers(-4, 5, size=6))
        else:
            steps = [int(v) for v in rng.integers(-1, 3, size=6)]
        x = [Fraction(int(v)) for v in np.cumsum(rng.integers(1, 4, size=7))]
        f = [Fraction(0)]
        for i in range(6):
            f.append(f[-1] + steps[i] * (x[i + 1] - x[i]))
        below, strictly = True, True
        for i, j, k in combinations(range(7), 3):
            chord = f[i] + (f[k] - f[i]) * (x[j] - x[i]) / (x[k] - x[i])
            below, strictly = below and f[j] <= chord, strictly and f[j] < chord
        supported, once = True, True
        for j in range(1, 6):
            left = [(f[j] - f[i]) / (x[j] - x[i]) for i in range(j)]
            right = [(f[k] - f[j]) / (x[k] - x[j]) for k in range(j + 1, 7)]
            low, high = slopes(left, right)
            supported, once = supported and low <= high, once and low < high
            if below:
                for a in (low, (low + high) / 2, high):
                    assert all(f[i] >= f[j] + a * (x[i] - x[j]) for i in range(7))
                for a in (low - Fraction(1, 1000), high + Fraction(1, 1000)):
                    assert any(f[i] < f[j] + a * (x[i] - x[j]) for i in range(7))
        assert below == supported
        assert strictly == once
        counts[below] += 1
    assert min(counts.values()) > 50


def three_gaps(f, g, H, x, y, t):
    """How far the chord is above, the value above the tangent, and the smallest curvature."""
    chord = (1 - t) * f(x) + t * f(y) - f((1 - t) * x + t * y)
    return chord, f(y) - f(x) - g(x) @ (y - x), np.linalg.eigvalsh(H(x))[0]


@claim(
    "convex-by-chords-tangents-curvature",
    states=three_gaps,
    mutants={
        "the weights of the chord exchanged": lambda f, g, H, x, y, t: (
            t * f(x) + (1 - t) * f(y) - f((1 - t) * x + t * y),
            *three_gaps(f, g, H, x, y, t)[1:],
        ),
        "the tangent at y": lambda f, g, H, x, y, t: (
            three_gaps(f, g, H, x, y, t)[0],
            f(y) - f(x) - g(y) @ (y - x),
            three_gaps(f, g, H, x, y, t)[2],
        ),
        "the diagonal of the Hessian": lambda f, g, H, x, y, t: (
            *three_gaps(f, g, H, x, y, t)[:2],
            np.diag(H(x)).min(),
        ),
        "the determinant of the Hessian": lambda f, g, H, x, y, t: (
            *three_gaps(f, g, H, x, y, t)[:2],
            np.linalg.det(H(x)),
        ),
        "the trace of the Hessian": lambda f, g, H, x, y, t: (*three_gaps(f, g, H, x, y, t)[:2], np.trace(H(x))),
        "the largest curvature": lambda f, g, H, x, y, t: (
            *three_gaps(f, g, H, x, y, t)[:2],
            np.linalg.eigvalsh(H(x))[-1],
        ),
    },
)
def test_convex_by_chords_tangents_curvature(gaps):
    """Five functions known to be convex and five known not to be, at 300 random pairs: three equal verdicts."""
    rng = np.random.default_rng(2)
    A = rng.normal(size=(3, 3))
    S, B = A @ A.T, np.array([[1.0, 2.0], [2.0, 1.0]])

    def lse_hessian(x):
        p = special.softmax(x)
        return np.diag(p) - np.outer(p, p)

    def quadratic(M):
        return lambda x: x @ M @ x / 2, lambda x: M @ x, lambda x: M

    convex = [
        (3, special.logsumexp, special.softmax, lse_hessian),
        (3, *quadratic(S)),
        (2, *quadratic(np.ones((2, 2)))),
        (2, lambda x: (x**4).sum(), lambda x: 4 * x**3, lambda x: np.diag(12 * x**2)),
        (2, lambda x: np.exp(x[0] - x[1]), lambda x: np.exp(x[0] - x[1]) * np.array([1, -1]),
         lambda x: np.exp(x[0] - x[1]) * np.array([[1, -1], [-1, 1]])),
    ]  # fmt: skip
    others = [
        (2, *quadratic(B)),
        (2, *quadratic(-np.eye(2))),
        (2, *quadratic(np.diag([3.0, -1.0]))),
        (1, lambda x: np.tanh(x).sum(), lambda x: 1 / np.cosh(x) ** 2,
         lambda x: np.diag(-2 * np.tanh(x) / np.cosh(x) ** 2)),
        (2, lambda x: (x[0] * x[1] - 1) ** 2 / 2, lambda x: (x[0] * x[1] - 1) * x[::-1],
         lambda x: np.outer(x[::-1], x[::-1]) + (x[0] * x[1] - 1) * np.array([[0, 1], [1, 0]])),
    ]  # fmt: skip
    for known, family in ((True, convex), (False, others)):
        for d, f, g, H in family:
            x, y = rng.normal(size=(2, 300, d))
            t = rng.uniform(size=300)
            smallest = np.min([gaps(f, g, H, x[i], y[i], t[i]) for i in range(300)], axis=0)
            for gap in smallest:
                assert gap > -1e-9 if known else gap < -1e-3


@claim(
    "strong-convexity-growth",
    states=lambda smallest, distance, at_best: (
        smallest * distance**2 / 2,
        smallest * distance,
    ),  # rise, length of the gradient
    mutants={
        "the curvature at the minimum": lambda smallest, distance, at_best: (
            at_best * distance**2 / 2,
            at_best * distance,
        ),
        "no factor one half": lambda smallest, distance, at_best: (smallest * distance**2, smallest * distance),
        "the distance not squared": lambda smallest, distance, at_best: (smallest * distance / 2, smallest * distance),
        "twice the gradient": lambda smallest, distance, at_best: (smallest * distance**2 / 2, 2 * smallest * distance),
        "a quarter": lambda smallest, distance, at_best: (smallest * distance**2 / 4, smallest * distance),
        "half the gradient": lambda smallest, distance, at_best: (smallest * distance**2 / 2, smallest * distance / 2),
        "the root of the constant": lambda smallest, distance, at_best: (
            smallest * distance**2 / 2,
            np.sqrt(smallest) * distance,
        ),
    },
)
def test_strong_convexity_growth(bounds):
    """Penalized logistic losses with SciPy's minimizer at random points; equality along a least curvature."""
    rng = np.random.default_rng(3)
    for d, penalty in ((1, 0.3), (2, 0.05), (4, 2.0)):
        X, y = rng.normal(size=(12, d)), rng.integers(0, 2, size=12)

        def f(w, X=X, y=y, penalty=penalty):
            z = X @ w
            return np.mean(np.logaddexp(0, z) - y * z) + penalty * w @ w / 2

        def g(w, X=X, y=y, penalty=penalty):
            return X.T @ (special.expit(X @ w) - y) / len(y) + penalty * w

        best = optimize.minimize(f, np.zeros(d), jac=g, method="BFGS", options={"gtol": 1e-9}).x
        again = optimize.minimize(f, 5 * rng.normal(size=d), jac=g, method="BFGS", options={"gtol": 1e-9}).x
        assert np.linalg.norm(best - again) < 1e-6
        p = special.expit(X @ best)
        at_best = np.linalg.eigvalsh(X.T @ ((p * (1 - p))[:, None] * X) / len(y))[0] + penalty
        for scale in (0.01, 1.0, 30.0):
            x = best + scale * rng.normal(size=d)
            rise, length = bounds(penalty, np.linalg.norm(x - best), at_best)
            assert f(x) - f(best) >= rise - 1e-9
            assert np.linalg.norm(g(x)) >= length - 1e-7
    for values in ((0.25, 3.0), (2.0, 2.0), (5.0, 7.0)):
        Q = np.linalg.qr(rng.normal(size=(2, 2)))[0]
        H = Q @ np.diag(values) @ Q.T
        for distance in (0.5, 3.0):
            s = distance * Q[:, 0]
            np.testing.assert_allclose(
                bounds(values[0], distance, values[0]), (s @ H @ s / 2, np.linalg.norm(H @ s)), rtol=1e-9
            )


def separating(X, sign, strict=False):
    """Whether some w ≠ 0 has no negative margin (strict: only positive ones), by SciPy's linear program."""
    M = sign[:, None] * X
    if strict:
        return optimize.linprog(np.zeros(X.shape[1]), -M, -np.ones(len(M)), bounds=(None, None)).status == 0
    return optimize.linprog(-M.sum(axis=0), -M, np.zeros(len(M)), bounds=(-1, 1)).fun < -1e-7


@claim(
    "logistic-minimum-exists",
    states=lambda X, sign: not separating(X, sign),
    mutants={
        "only positive margins prevent it": lambda X, sign: not separating(X, sign, strict=True),
        "more rows than columns": lambda X, sign: len(X) > X.shape[1],
        "both classes are there": lambda X, sign: len(set(sign)) == 2,
        "each input alone overlaps": lambda X, sign: not any(separating(X[:, [j]], sign) for j in range(X.shape[1])),
        "a bias is added": lambda X, sign: not separating(np.column_stack([X, np.ones(len(X))]), sign),
        "the sum of the margins": lambda X, sign: np.allclose(sign @ X, 0),
    },
)
def test_logistic_minimum_exists(exists):
    """Lengths of SciPy's minimizers under two tiny penalties: they agree if there is a minimum, and grow if not."""
    rng = np.random.default_rng(4)
    cases = [
        (np.array([[-2.0], [-1.0], [1.0], [2.0]]), np.array([-1, 1, -1, 1])),
        (np.array([[-2.0], [-1.0], [1.0], [2.0]]), np.array([-1, -1, 1, 1])),
        (np.array([[1.0], [2.0], [3.0]]), np.array([-1, 1, 1])),
        (np.array([[1.0, 0], [-1, 0], [0, 1], [0, 2]]), np.array([1, 1, 1, 1])),  # one direction only touches
        (np.array([[1.0, 0], [-1, 1], [2, -3]]), np.array([1, 1, 1])),
    ]
    for n, d in ((4, 2), (6, 2), (6, 3), (9, 2), (5, 4)):
        for _ in range(3):
            cases.append((rng.integers(-3, 4, size=(n, d)).astype(float), rng.choice([-1, 1], size=n)))
    found = {True: 0, False: 0}
    for X, sign in cases:
        if np.linalg.matrix_rank(X) < X.shape[1]:
            continue
        M = sign[:, None] * X
        lengths = []
        for penalty in (1e-5, 1e-7):

            def f(w, M=M, penalty=penalty):
                return np.logaddexp(0, -M @ w).mean() + penalty * w @ w / 2

            def g(w, M=M, penalty=penalty):
                return -M.T @ special.expit(-M @ w) / len(M) + penalty * w

            def H(w, M=M, penalty=penalty):
                p = special.expit(M @ w)
                return M.T @ ((p * (1 - p))[:, None] * M) / len(M) + penalty * np.eye(M.shape[1])

            w = optimize.minimize(
                f, np.zeros(X.shape[1]), jac=g, hess=H, method="trust-exact", options={"gtol": 1e-10}
            ).x
            lengths.append(np.linalg.norm(w))
        there = lengths[1] - lengths[0] < 0.1
        assert exists(X, sign) == there
        found[there] += 1
    assert min(found.values()) >= 4


def shares(y, K):
    return np.bincount(y, minlength=K) / len(y)


def mirrored(theta, y, K):
    """The activation, the copy, the bound and the test of the last bias for equality."""
    pi = shares(y, K)
    twin = [-theta[0], -theta[1], -theta[2], theta[3]]
    return np.tanh, twin, stats.entropy(pi), lambda b: np.allclose(special.softmax(b), pi, atol=1e-9)


def changed(place, new):
    """A wrong version: one of the four parts replaced."""

    def version(theta, y, K):
        parts = list(mirrored(theta, y, K))
        parts[place] = new(theta, y, K)
        return tuple(parts)

    return version


@claim(
    "midpoint-of-mirrored-networks",
    states=mirrored,
    mutants={
        "only the first layer flipped": changed(1, lambda theta, y, K: [-theta[0], -theta[1], theta[2], theta[3]]),
        "the last bias flipped, too": changed(1, lambda theta, y, K: [-p for p in theta]),
        "the first bias left alone": changed(1, lambda theta, y, K: [-theta[0], theta[1], -theta[2], theta[3]]),
        "units with ReLU": changed(0, lambda theta, y, K: lambda z: np.maximum(z, 0)),
        "ln K for all shares": changed(2, lambda theta, y, K: np.log(K)),
        "the largest share alone": changed(2, lambda theta, y, K: -np.log(shares(y, K).max())),
        "equality at the bias 0": changed(3, lambda theta, y, K: lambda b: not b.any()),
        "equality only at the logarithms": changed(
            3, lambda theta, y, K: lambda b: np.allclose(b, np.log(shares(y, K)))
        ),
        "equality where the most frequent class wins": changed(
            3, lambda theta, y, K: lambda b: b.argmax() == shares(y, K).argmax()
        ),
    },
)
def test_midpoint_of_mirrored_networks(statement):
    """Losses by SciPy's log-softmax of random networks and batches; which biases reach the bound, SciPy's entropy."""
    rng = np.random.default_rng(5)
    for d, m, K, n in ((2, 3, 2, 5), (1, 1, 3, 7), (4, 6, 3, 11)):
        X, y = rng.normal(size=(n, d)), np.append(rng.integers(0, K, size=n - K), np.arange(K))
        y[: n // 2] = 0  # shares that differ
        logs = np.log(np.bincount(y) / n)
        for b2 in (logs, logs + 3, 2 * logs, logs[::-1], np.zeros(K), rng.normal(size=K)):
            theta = [rng.normal(size=(d, m)), rng.normal(size=m), rng.normal(size=(m, K)), b2]
            activation, twin, bound, reaches = statement(theta, y, K)

            def loss(p, X=X, y=y, activation=activation):
                Z = activation(X @ p[0] + p[1]) @ p[2] + p[3]
                return -special.log_softmax(Z, axis=1)[np.arange(len(y)), y].mean()

            assert abs(loss(theta) - loss(twin)) < 1e-9
            gap = loss([(p + q) / 2 for p, q in zip(theta, twin, strict=True)]) - bound
            assert gap > -1e-9
            assert (gap < 1e-9) == reaches(b2)


@claim(
    "random-symmetric-two-by-two",
    states=lambda: (1 / 2 - np.sqrt(2) / 4, np.sqrt(2) / 2, 1 / 2 - np.sqrt(2) / 4),  # 0, 1 and 2 negative eigenvalues
    mutants={
        "two coins": lambda: (1 / 4, 1 / 2, 1 / 4),
        "equal shares": lambda: (1 / 3, 1 / 3, 1 / 3),
        "a cone of half the angle": lambda: tuple((1 - np.cos(np.pi / 8)) / 2 * k for k in (1, 0, 1)),
        "equal variances": lambda: (0.11585, 0.76830, 0.11585),
        "the cone without its opposite": lambda: (1 - np.sqrt(2) / 2, np.sqrt(2) / 2, 0.0),
    },
)
def test_random_symmetric_two_by_two(probabilities):
    """SciPy's double integral of det > 0 over the elements themselves, and 200 000 random matrices (3 s.e.)."""
    both, mixed, none = probabilities()

    def slice_of(c, a):  # probability of b^2 < a c, times the densities of the diagonal
        return math.exp(-(a * a + c * c) / 4) / (4 * math.pi) * math.erf(math.sqrt(a * c / 2))

    area = integrate.dblquad(slice_of, 0, 14, 0, 14, epsabs=1e-6)[0]
    for p, exact in ((both, area), (mixed, 1 - 2 * area), (none, area)):
        assert abs(p - exact) < 1e-5
    N = 200_000
    a, c, b = np.random.default_rng(6).normal(size=(3, N)) * np.array([[np.sqrt(2)], [np.sqrt(2)], [1]])
    one_sign = a * c > b * b
    for p, found in ((both, one_sign & (a > 0)), (mixed, ~one_sign), (none, one_sign & (a < 0))):
        assert abs(p - np.mean(found)) <= 3 * np.sqrt(p * (1 - p) / N)
