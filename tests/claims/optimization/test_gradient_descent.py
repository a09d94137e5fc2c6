"""Claims of optimization/gradient-descent, each against something independent of the page's programs."""

from fractions import Fraction

import numpy as np
from scipy import linalg, optimize

from book.claims import claim


def descend(gradient, x, eta, steps):
    """All points of gradient descent, the start first; it ends early where the steps run off."""
    points = [x]
    for _ in range(steps):
        points.append(points[-1] - eta * gradient(points[-1]))
        if np.max(np.abs(points[-1])) > 1e12:
            break
    return points


def definite(rng, eigenvalues):
    """A symmetric matrix with these eigenvalues, and its eigenvectors as columns."""
    Q = np.linalg.qr(rng.normal(size=(len(eigenvalues), len(eigenvalues))))[0]
    return Q @ np.diag(eigenvalues) @ Q.T, Q


@claim(
    "error-along-eigenvectors",
    states=lambda eta, lam, t, eigenvalues: ((1 - eta * lam) ** t, 2 / max(eigenvalues)),  # factor, end of the interval
    mutants={
        "the factor grows": lambda eta, lam, t, eigenvalues: ((1 + eta * lam) ** t, 2 / max(eigenvalues)),
        "t times the factor of one step": lambda eta, lam, t, eigenvalues: (1 - t * eta * lam, 2 / max(eigenvalues)),
        "one step more": lambda eta, lam, t, eigenvalues: ((1 - eta * lam) ** (t + 1), 2 / max(eigenvalues)),
        "the absolute factor": lambda eta, lam, t, eigenvalues: (abs(1 - eta * lam) ** t, 2 / max(eigenvalues)),
        "the limit 1/L": lambda eta, lam, t, eigenvalues: ((1 - eta * lam) ** t, 1 / max(eigenvalues)),
        "the limit of the smallest": lambda eta, lam, t, eigenvalues: ((1 - eta * lam) ** t, 2 / min(eigenvalues)),
    },
)
def test_error_along_eigenvectors(formula):
    """Descent in exact fractions with rotations of rational angles, and its behavior just around and at the limit."""
    third = Fraction(1, 3)
    V = [[third, 2 * third, 2 * third], [2 * third, third, -2 * third], [2 * third, -2 * third, third]]  # orthogonal

    def times(M, v):
        return [sum((a * b for a, b in zip(row, v, strict=True)), Fraction(0)) for row in M]

    for eigenvalues in ([Fraction(1, 2), 3, 9], [1, 2, Fraction(7, 2)], [-2, 0, 4]):
        H = [
            [sum((lam * v[i] * v[j] for lam, v in zip(eigenvalues, V, strict=True)), Fraction(0)) for j in range(3)]
            for i in range(3)
        ]
        x_star, start = [Fraction(1), Fraction(-2), Fraction(1, 2)], [Fraction(3), Fraction(1), Fraction(5)]

        def run(eta, steps, e, H=H):
            for _ in range(steps):
                e = [a - eta * b for a, b in zip(e, times(H, e), strict=True)]
            return e

        error = [a - b for a, b in zip(start, x_star, strict=True)]
        for eta in (Fraction(1, 10), Fraction(2, 5), Fraction(-1, 3)):
            for t in (1, 2, 5):
                now = times(V, run(eta, t, error))  # the rows of V are the eigenvectors
                factors = [formula(eta, lam, t, eigenvalues)[0] for lam in eigenvalues]
                assert now == [f * e for f, e in zip(factors, times(V, error), strict=True)]
        if min(eigenvalues) > 0:
            limit = formula(1, 1, 1, eigenvalues)[1]

            def size(eta, v):
                return max(abs(x) for x in run(eta, 40, v)) / max(abs(x) for x in v)

            assert all(size(limit * Fraction(99, 100), v) < 1 for v in V)
            assert all(size(limit * Fraction(1, 100), v) < 1 for v in V)
            assert max(size(limit, v) for v in V) == 1
            assert max(size(limit * Fraction(101, 100), v) for v in V) > 1
            assert max(size(-limit / 100, v) for v in V) > 1
            assert max(size(Fraction(0), v) for v in V) == 1


@claim(
    "best-fixed-step",
    states=lambda mu, L: (2 / (mu + L), (L / mu - 1) / (L / mu + 1)),
    mutants={
        "one over L": lambda mu, L: (1 / L, 1 - mu / L),
        "the cliff": lambda mu, L: (2 / L, 1.0),
        "one over the sum": lambda mu, L: (1 / (mu + L), L / (mu + L)),
        "the factor squared": lambda mu, L: (2 / (mu + L), ((L - mu) / (L + mu)) ** 2),
        "one minus one over kappa": lambda mu, L: (2 / (mu + L), 1 - mu / L),
        "the root of kappa": lambda mu, L: (2 / (mu + L), (np.sqrt(L / mu) - 1) / (np.sqrt(L / mu) + 1)),
    },
)
def test_best_fixed_step(formula):
    """SciPy minimizes the spectral norm of I − ηH over η, for random definite matrices."""
    rng = np.random.default_rng(0)
    for d in (1, 2, 3, 6):
        for _ in range(4):
            eigenvalues = rng.uniform(0.1, 5, size=d)
            H, _ = definite(rng, eigenvalues)

            def norm(eta, H=H, d=d):
                return linalg.norm(np.eye(d) - eta * H, 2)

            eta, rho = formula(eigenvalues.min(), eigenvalues.max())
            found = optimize.minimize_scalar(norm, bounds=(-1, 25), method="bounded", options={"xatol": 1e-10})
            assert abs(found.x - eta) < 1e-6 * eta
            assert abs(found.fun - rho) < 1e-6
            assert all(norm(eta * s) > norm(eta) + 1e-9 for s in (0.5, 0.99, 1.01, 2))


def log_cosh(v):
    """ln cosh without overflow; its second derivative lies between 0 and 1."""
    return np.logaddexp(v, -v) - np.log(2)


@claim(
    "gradients-tend-to-zero",
    states=lambda gap, eta, L, T: (gap / (T * eta * (1 - L * eta / 2)), 2 / L),  # the bound, the end of the interval
    mutants={
        "half of it": lambda gap, eta, L, T: (gap / (2 * T * eta * (1 - L * eta / 2)), 2 / L),
        "the descent of the tangent": lambda gap, eta, L, T: (gap / (T * eta), 2 / L),
        "T squared": lambda gap, eta, L, T: (gap / (T**2 * eta * (1 - L * eta / 2)), 2 / L),
        "eta on the wrong side": lambda gap, eta, L, T: (gap * eta / (T * (1 - L * eta / 2)), 2 / L),
        "the root of T": lambda gap, eta, L, T: (gap / (np.sqrt(T) * eta * (1 - L * eta / 2)), 2 / L),
        "the factor of L squared": lambda gap, eta, L, T: (gap / (T * eta * (1 - L * eta / 2) ** 2), 2 / L),
        "every rate up to 1/L only": lambda gap, eta, L, T: (gap / (T * eta * (1 - L * eta / 2)), 1 / L),
    },
)
def test_gradients_tend_to_zero(formula):
    """Measured gradients of smooth functions, not all convex, up to close below 2/L; two cases with near equality."""
    rng = np.random.default_rng(1)
    A = np.diag([1.0, 1.5, 2.0]) @ np.linalg.qr(rng.normal(size=(3, 3)))[0]

    def bound(gap, eta, L, T):
        return formula(gap, eta, L, T)[0]

    functions = [  # value, gradient, L, infimum, start
        (lambda x: np.sum(np.cos(x)), lambda x: -np.sin(x), 1.0, -3.0, np.array([0.1, 2.0, -0.5])),
        (lambda x: np.logaddexp(0, -x[0]), lambda x: -1 / (1 + np.exp(x)), 0.25, 0.0, np.array([-2.0])),
        (
            lambda x: np.sum(log_cosh(A @ x)),
            lambda x: A.T @ np.tanh(A @ x),
            np.linalg.norm(A, 2) ** 2,
            0.0,
            np.array([3.0, -2.0, 1.0]),
        ),
    ]
    for f, gradient, L, lowest, start in functions:
        for share in (0.1, 1.0, 1.9):
            eta = share / L
            g = np.array([np.sum(gradient(x) ** 2) for x in descend(gradient, start, eta, 1500)])
            for T in (1, 3, 20, 300):
                assert g[:T].min() <= bound(f(start) - lowest, eta, L, T) * (1 + 1e-9)
            assert g[-1] < 1e-5
    # equality after one step on a parabola; and a long slope of constant gradient, where nearly all of the fall is used
    for L in (0.5, 3.0):
        x, eta = 2.0, 1 / L
        assert np.isclose(bound(L * x * x / 2, eta, L, 1), (L * x) ** 2)
        cliff = formula(1.0, eta, L, 1)[1]
        assert abs(descend(lambda x, L=L: L * x, x, 0.99 * cliff, 1500)[-1]) < 1e-9
        assert abs(descend(lambda x, L=L: L * x, x, cliff, 1500)[-1]) == x
    T, eta = 200, 0.01  # Huber's function, slope 1 beyond |x| = 1
    start = 1 + T * eta
    g = [np.clip(x, -1, 1) ** 2 for x in descend(lambda x: np.clip(x, -1, 1), start, eta, T)]
    assert min(g[:T]) <= bound(start - 0.5, eta, 1.0, T) <= 1.3 * min(g[:T])


@claim(
    "convex-one-over-t",
    states=lambda distance, eta, T, L: (distance**2 / (2 * eta * T), 1 / L),  # the bound, the last rate
    mutants={
        "the distance not squared": lambda distance, eta, T, L: (distance / (2 * eta * T), 1 / L),
        "T squared": lambda distance, eta, T, L: (distance**2 / (2 * eta * T**2), 1 / L),
        "eta on the wrong side": lambda distance, eta, T, L: (eta * distance**2 / (2 * T), 1 / L),
        "a quarter": lambda distance, eta, T, L: (distance**2 / (8 * eta * T), 1 / L),
        "the root of T": lambda distance, eta, T, L: (distance**2 / (2 * eta * np.sqrt(T)), 1 / L),
        "every rate below the cliff": lambda distance, eta, T, L: (distance**2 / (2 * eta * T), 1.999 / L),
        "L for one over eta": lambda distance, eta, T, L: (L * distance**2 / (2 * T), 1 / L),
    },
)
def test_convex_one_over_t(formula):
    """Measured excess of convex functions with SciPy's minimizer, and the worst function of Drori and Teboulle."""
    rng = np.random.default_rng(2)
    B, c = rng.normal(size=(6, 3)), rng.normal(size=6)
    functions = [  # value, gradient, L, start
        (
            lambda x: np.sum(log_cosh(B @ x - c)),
            lambda x: B.T @ np.tanh(B @ x - c),
            np.linalg.norm(B, 2) ** 2,
            np.array([2.0, -3.0, 4.0]),
        ),
        (lambda x: (x[0] + x[1] - 1) ** 2 / 2, lambda x: (x[0] + x[1] - 1) * np.ones(2), 2.0, np.array([3.0, 0.0])),
    ]
    for f, gradient, L, start in functions:
        best = optimize.minimize(f, start, jac=gradient, method="BFGS", options={"gtol": 1e-10}).x
        for share in (0.05, 0.5, 1.0):
            eta = share * formula(1.0, 1.0, 1, L)[1]
            points = descend(gradient, start, eta, 300)
            for T in (1, 2, 10, 300):
                bound = formula(np.linalg.norm(start - best), eta, T, L)[0]
                assert f(points[T]) - f(best) <= bound * (1 + 1e-9)
    for L in (0.5, 4.0):
        for T in (1, 5, 40):
            for distance in (0.3, 2.0):
                for share in (0.1, 0.5, 1.0):
                    bend = distance / (2 * share * T + 1)  # Huber's function with curvature L for |x| < bend

                    def gradient(x, L=L, bend=bend):
                        return L * np.clip(x, -bend, bend)

                    last = descend(gradient, distance, share / L, T)[-1]
                    excess = L * bend * abs(last) - L * bend**2 / 2
                    assert np.isclose(excess, L * distance**2 / (4 * share * T + 2))
                    slack = 2 + 1 / (share * T)  # the bound over the excess of the worst function
                    assert np.isclose(formula(distance, share / L, T, L)[0], slack * excess)


@claim(
    "contraction-with-changing-curvature",
    states=lambda eta, mu, L: max(abs(1 - eta * mu), abs(1 - eta * L)),
    mutants={
        "the flat end alone": lambda eta, mu, L: abs(1 - eta * mu),
        "the steep end alone": lambda eta, mu, L: abs(1 - eta * L),
        "the smaller one": lambda eta, mu, L: min(abs(1 - eta * mu), abs(1 - eta * L)),
        "the best factor for every step": lambda eta, mu, L: (L - mu) / (L + mu),
        "no absolute values": lambda eta, mu, L: max(1 - eta * mu, 1 - eta * L),
        "the factor of the function": lambda eta, mu, L: max(abs(1 - eta * mu), abs(1 - eta * L)) ** 2,
    },
)
def test_contraction_with_changing_curvature(factor):
    """Random steps on functions with curvature between two bounds, minimized by SciPy; equality on quadratics."""
    rng = np.random.default_rng(3)
    for d in (1, 2, 4):
        for _ in range(5):
            A, _ = definite(rng, rng.uniform(0.3, 2, size=d))
            B, b = rng.normal(size=(3, d)), rng.normal(size=d)
            mu, L = np.linalg.eigvalsh(A)[0], np.linalg.eigvalsh(A + B.T @ B)[-1]

            def gradient(x, A=A, B=B, b=b):
                return A @ x + B.T @ np.tanh(B @ x) - b

            x_star = optimize.root(gradient, np.zeros(d), tol=1e-13).x
            assert np.linalg.norm(gradient(x_star)) < 1e-9
            for eta in (-0.1, 0.2 / L, 1 / L, 2 / (mu + L), 1.9 / L, 3 / L):
                for scale in (0.1, 1, 10):
                    x = x_star + scale * rng.normal(size=d)
                    after = np.linalg.norm(x - eta * gradient(x) - x_star)
                    assert after <= factor(eta, mu, L) * np.linalg.norm(x - x_star) + 1e-9
    for mu, L in ((0.5, 0.5), (1.0, 9.0), (0.2, 7.0)):  # a step on a quadratic, from an eigenvector, reaches the factor
        H, Q = definite(rng, [mu, (mu + L) / 2, L])
        for eta in (-0.1, 0.05, 0.2, 0.3, 1.0):
            reached = max(np.linalg.norm(descend(lambda x, H=H: H @ x, v, eta, 1)[-1]) for v in Q.T)
            assert np.isclose(factor(eta, mu, L), reached)


@claim(
    "descent-keeps-the-null-space",
    states=lambda A, b, start: (
        np.linalg.pinv(A) @ b + (start - np.linalg.pinv(A) @ A @ start),
        2 * len(A) / np.linalg.norm(A, 2) ** 2,
    ),
    mutants={
        "the start forgotten": lambda A, b, start: (np.linalg.pinv(A) @ b, 2 * len(A) / np.linalg.norm(A, 2) ** 2),
        "the whole start added": lambda A, b, start: (
            np.linalg.pinv(A) @ b + start,
            2 * len(A) / np.linalg.norm(A, 2) ** 2,
        ),
        "projected on the rows": lambda A, b, start: (
            np.linalg.pinv(A) @ (b + A @ start),
            2 * len(A) / np.linalg.norm(A, 2) ** 2,
        ),
        "a ridge solution": lambda A, b, start: (
            np.linalg.solve(A.T @ A + 0.1 * np.eye(A.shape[1]), A.T @ b) + start - np.linalg.pinv(A) @ A @ start,
            2 * len(A) / np.linalg.norm(A, 2) ** 2,
        ),
        "the singular value not squared": lambda A, b, start: (
            np.linalg.pinv(A) @ b + (start - np.linalg.pinv(A) @ A @ start),
            2 * len(A) / np.linalg.norm(A, 2),
        ),
        "the rate of the sum": lambda A, b, start: (
            np.linalg.pinv(A) @ b + (start - np.linalg.pinv(A) @ A @ start),
            2 / np.linalg.norm(A, 2) ** 2,
        ),
    },
)
def test_descent_keeps_the_null_space(formula):
    """Many steps on wide, tall and rank-deficient matrices; the limit solves the equations, is nearest to the start."""
    rng = np.random.default_rng(4)
    for n, d, rank in ((2, 4, 2), (5, 3, 3), (5, 3, 2), (4, 4, 2), (1, 1, 1)):
        U, V = np.linalg.qr(rng.normal(size=(n, n)))[0], np.linalg.qr(rng.normal(size=(d, d)))[0]
        A = U[:, :rank] @ np.diag(rng.uniform(1, 2, size=rank)) @ V[:, :rank].T
        b = rng.normal(size=n)

        def gradient(c, A=A, b=b, n=n):
            return A.T @ (A @ c - b) / n

        for start in (np.zeros(d), rng.normal(size=d)):
            limit, cliff = formula(A, b, start)
            for share in (0.2, 0.9, 0.98):
                last = descend(gradient, start, share * cliff, 800)[-1]
                assert np.allclose(last, limit, atol=1e-8)
            assert np.allclose(gradient(limit), 0, atol=1e-8)  # a solution, and the closest one to the start:
            nearest = start + linalg.lstsq(A, b - A @ start)[0]
            assert np.allclose(limit, nearest, atol=1e-8)
            top = V[:, np.argmax(np.linalg.norm(A @ V, axis=0))]
            far = limit + top
            grown = descend(gradient, far, 1.02 * cliff, 400)[-1]
            stays = descend(gradient, far, cliff, 401)
            assert np.linalg.norm(grown - limit) > 10
            assert np.linalg.norm(stays[-1] - stays[-2]) > 1
            assert np.linalg.norm(descend(gradient, far, -0.02 * cliff, 400)[-1] - limit) > 10


@claim(
    "backtracking-stops",
    states=lambda L, c, first: (2 * (1 - c) / L, min(first, (1 - c) / L)),  # surely accepted; where halving ends
    mutants={
        "only up to 1/L": lambda L, c, first: (1 / L, min(first, 1 / (2 * L))),
        "c for 1 - c": lambda L, c, first: (2 * c / L, min(first, c / L)),
        "no factor 2": lambda L, c, first: ((1 - c) / L, min(first, (1 - c) / (2 * L))),
        "no c": lambda L, c, first: (2 / L, min(first, 1 / L)),
        "halving never goes below the sure rate": lambda L, c, first: (
            2 * (1 - c) / L,
            min(first, 2 * (1 - c) / L),
        ),
        "the first rate forgotten": lambda L, c, first: (2 * (1 - c) / L, (1 - c) / L),
    },
)
def test_backtracking_stops(formula):
    """Exact fractions on parabolas around the limit, and halvings on random smooth functions that are not convex."""
    for L, c in ((Fraction(3), Fraction(1, 4)), (Fraction(1, 2), Fraction(2, 3)), (Fraction(7), Fraction(1, 10))):
        x = Fraction(2)

        def accepted(eta, L=L, c=c, x=x):
            g = L * x
            return L * (x - eta * g) ** 2 / 2 <= L * x**2 / 2 - c * eta * g**2

        sure = formula(L, c, Fraction(1))[0]
        assert accepted(sure) and accepted(sure / 100) and not accepted(sure * Fraction(1001, 1000))
        for first in (sure / 10, sure, sure * Fraction(801, 100)):  # the last ends just above half of the sure rate
            eta = first
            while not accepted(eta):
                eta /= 2
            floor = formula(L, c, first)[1]
            assert floor <= eta
            assert first != sure * Fraction(801, 100) or eta <= floor * Fraction(102, 100)
    rng = np.random.default_rng(5)
    for _ in range(200):
        B, shift = rng.normal(size=(3, 2)), rng.normal(size=3)
        L, c, first = np.linalg.norm(B, 2) ** 2, rng.uniform(0.05, 0.95), 10 ** rng.uniform(-2, 2)

        def f(x, B=B, shift=shift):
            return np.sum(np.sin(B @ x + shift))

        x = 2 * rng.normal(size=2)
        g = B.T @ np.cos(B @ x + shift)
        sure, floor = formula(L, c, first)
        for eta in sure * rng.uniform(0, 1, size=5):
            assert f(x - eta * g) <= f(x) - c * eta * (g @ g) + 1e-12
        eta = first
        while f(x - eta * g) > f(x) - c * eta * (g @ g):
            eta /= 2
        assert eta >= floor * (1 - 1e-12)
