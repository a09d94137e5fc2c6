"""Claims of optimization/constraints, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations, product

import numpy as np
from scipy import linalg, optimize, special

from book.claims import claim


def slsqp(f, start, equalities=(), inequalities=(), gradient=None):
    """SciPy's minimum of f with equalities = 0 and inequalities <= 0."""
    constraints = [{"type": "eq", "fun": h} for h in equalities]
    constraints += [{"type": "ineq", "fun": lambda w, g=g: -g(w)} for g in inequalities]
    options = {"ftol": 1e-15, "maxiter": 500}
    return optimize.minimize(f, start, jac=gradient, method="SLSQP", constraints=constraints, options=options).x


@claim(
    "multiplier-is-an-exchange-rate",
    states=lambda gradient, J: -np.linalg.lstsq(J.T, -gradient, rcond=None)[0],
    mutants={
        "the sign lost": lambda gradient, J: np.linalg.lstsq(J.T, -gradient, rcond=None)[0],
        "each constraint by itself": lambda gradient, J: J @ gradient / np.sum(J**2, axis=1),
        "not divided by the squared length": lambda gradient, J: J @ gradient,
        "half of it": lambda gradient, J: -np.linalg.lstsq(J.T, -gradient, rcond=None)[0] / 2,
        "the length of the gradient": lambda gradient, J: np.linalg.norm(gradient) * np.ones(len(J)),
        "a fall is a rise": lambda gradient, J: np.abs(np.linalg.lstsq(J.T, -gradient, rcond=None)[0]),
    },
)
def test_multiplier_is_an_exchange_rate(rates):
    """Differences of SciPy's SLSQP optima at moved levels, on curved and on plane constraints."""
    rng = np.random.default_rng(0)
    for case in range(4):
        d = 3 + case % 2
        center, A = rng.normal(size=d), rng.normal(size=(1, d))
        M = rng.normal(size=(d, d))
        H = M @ M.T + np.eye(d)

        def f(w, H=H, center=center):
            return (w - center) @ H @ (w - center) / 2 + np.sum((w - center) ** 4)

        def f_gradient(w, H=H, center=center):
            return H @ (w - center) + 4 * (w - center) ** 3

        def best(c, f=f, f_gradient=f_gradient, A=A, d=d):
            equalities = (lambda v: v @ v - 2 - c[0], lambda v: A[0] @ v - 0.3 - c[1])
            return slsqp(f, np.arange(1.0, d + 1), equalities, gradient=f_gradient)

        w = best((0, 0))
        J = np.stack([2 * w, A[0]])
        residual = f_gradient(w) - J.T @ np.linalg.lstsq(J.T, f_gradient(w), rcond=None)[0]
        assert np.max(np.abs(residual)) < 1e-5  # the multiplier condition holds at SciPy's optimum
        stated = rates(f_gradient(w), J)
        h = 1e-3
        for i, step in enumerate(h * np.eye(2)):
            measured = (f(best(step)) - f(best(-step))) / (2 * h)
            assert abs(measured - stated[i]) < 1e-3 * max(1, abs(measured))


def holds(*parts):
    """Whether the named parts of the KKT conditions hold for (gradient of the Lagrangian, h, g, mu)."""
    checks = {
        "stationary": lambda gradient, h, g, mu: np.all(np.abs(gradient) < 1e-8),
        "equalities": lambda gradient, h, g, mu: np.all(np.abs(h) < 1e-9),
        "inequalities": lambda gradient, h, g, mu: np.all(g <= 1e-9),
        "inequalities reversed": lambda gradient, h, g, mu: np.all(g >= -1e-9),
        "signs": lambda gradient, h, g, mu: np.all(mu >= -1e-9),
        "signs reversed": lambda gradient, h, g, mu: np.all(mu <= 1e-9),
        "slackness": lambda gradient, h, g, mu: np.all(np.abs(mu * g) < 1e-9),
        "slackness of one": lambda gradient, h, g, mu: np.min(np.abs(mu * g)) < 1e-9,
    }
    return lambda *point: all(checks[part](*point) for part in parts)


@claim(
    "kkt-suffices-for-convex-problems",
    states=holds("stationary", "equalities", "inequalities", "signs", "slackness"),
    mutants={
        "prices may be negative": holds("stationary", "equalities", "inequalities", "slackness"),
        "prices must be negative": holds("stationary", "equalities", "inequalities", "signs reversed", "slackness"),
        "no slackness": holds("stationary", "equalities", "inequalities", "signs"),
        "slackness of one constraint": holds("stationary", "equalities", "inequalities", "signs", "slackness of one"),
        "inequalities forgotten": holds("stationary", "equalities", "signs", "slackness"),
        "equalities forgotten": holds("stationary", "inequalities", "signs", "slackness"),
        "constraints the other way": holds("stationary", "equalities", "inequalities reversed", "signs", "slackness"),
        "any allowed point": holds("equalities", "inequalities", "signs", "slackness"),
    },
)
def test_kkt_suffices_for_convex_problems(conditions):
    """SciPy's SLSQP optimum, at points of every active set, of random prices, and others, and on a ball."""
    rng = np.random.default_rng(1)
    found = 0
    for _ in range(12):
        d, p = 3, 3
        M = rng.normal(size=(d, d))
        H, b = M @ M.T + np.eye(d), 3 * rng.normal(size=d)
        a, G, level = rng.normal(size=d), rng.normal(size=(p, d)), rng.uniform(0.1, 1, size=p)
        f = lambda w, H=H, b=b: w @ H @ w / 2 - b @ w  # noqa: E731
        inequalities = [lambda w, row=row, c=c: row @ w - c for row, c in zip(G, level, strict=True)]
        reference = f(slsqp(f, np.zeros(d), [lambda w, a=a: a @ w], inequalities, lambda w, H=H, b=b: H @ w - b))
        candidates = []
        for size in range(3):
            for active in map(list, combinations(range(p), size)):
                for rows in (np.vstack([a, G[active]]), G[active]):  # with and without the equality
                    right = np.concatenate([b, np.zeros(len(rows) - size), level[active]])
                    system = np.block([[H, rows.T], [rows, np.zeros((len(rows), len(rows)))]])
                    solution = np.linalg.solve(system, right)
                    mu = np.zeros(p)
                    mu[active] = solution[len(solution) - size :]
                    candidates.append((solution[:d], solution[d] if len(rows) > size else 0.0, mu))
        for mu in rng.uniform(0, 0.5, size=(20, p)) * rng.integers(0, 2, size=(20, p)):  # stationary, on the plane
            system = np.block([[H, a[:, None]], [a[None], np.zeros((1, 1))]])
            solution = np.linalg.solve(system, np.append(b - G.T @ mu, 0))
            candidates.append((solution[:d], solution[d], mu))
        for w in rng.normal(size=(20, d)) / 4:  # on the plane, not stationary
            candidates.append((w - a * (a @ w) / (a @ a), 0.0, np.zeros(p)))
        for w, lam, mu in candidates:
            if conditions(H @ w - b + lam * a + G.T @ mu, a @ w, G @ w - level, mu):
                found += 1
                assert np.all(G @ w <= level + 1e-9) and abs(a @ w) < 1e-9
                assert abs(f(w) - reference) < 1e-6
    assert found >= 12
    for size in (0.5, 3.0):  # a curved constraint, ||w||^2 <= 1, inactive and active
        H, a = np.diag([1.0, 2.0, 5.0]), size * np.array([0.6, -0.5, 0.4])
        f = lambda w, H=H, a=a: (w - a) @ H @ (w - a) / 2  # noqa: E731
        reference = f(slsqp(f, np.zeros(3), (), [lambda w: w @ w - 1]))
        passed = []
        for mu in [0.0, *np.linspace(-8.013, 8, 60), *ball_prices(H, a)]:
            w = np.linalg.solve(H + 2 * mu * np.eye(3), H @ a)  # stationary
            gradient = H @ (w - a) + 2 * mu * w
            if conditions(gradient, np.zeros(0), np.array([w @ w - 1]), np.array([mu])):
                passed.append(f(w))
        assert passed and max(abs(np.array(passed) - reference)) < 1e-6


def ball_prices(H, a):
    """All mu, of both signs, at which the stationary point has the length 1."""

    def excess(mu):
        return np.sum(np.linalg.solve(H + 2 * mu * np.eye(len(a)), H @ a) ** 2) - 1

    grid = np.linspace(-8.017, 8.017, 801)
    values = [excess(mu) for mu in grid]
    pairs = zip(grid[:-1], grid[1:], values[:-1], values[1:], strict=True)
    roots = [optimize.brentq(excess, left, right, xtol=1e-14) for left, right, u, v in pairs if u * v < 0]
    return [mu for mu in roots if abs(excess(mu)) < 1e-10]


@claim(
    "weak-and-strong-duality",
    states=lambda f, h, g, lam, mu: np.min(f + lam @ h + mu @ g),
    mutants={
        "inequalities with a minus": lambda f, h, g, lam, mu: np.min(f + lam @ h - mu @ g),
        "the largest value": lambda f, h, g, lam, mu: np.max(f + lam @ h + mu @ g),
        "constraints left out": lambda f, h, g, lam, mu: np.min(f),
        "equalities left out": lambda f, h, g, lam, mu: np.min(f + mu @ g),
        "half the price": lambda f, h, g, lam, mu: np.min(f + lam @ h + mu @ g / 2),
        "only what is violated": lambda f, h, g, lam, mu: np.min(f + lam @ h + mu @ np.maximum(g, 0)),
    },
)
def test_weak_and_strong_duality(dual):
    """Random functions on finite sets, compared point by point; quadratics on a fine grid around SciPy's optimum."""
    rng = np.random.default_rng(2)
    for _ in range(300):
        f, h, g = rng.normal(size=40), rng.integers(-1, 2, size=(1, 40)), rng.normal(size=(2, 40))
        lam, mu = 3 * rng.normal(size=1), rng.exponential(size=2)
        allowed = np.all(h == 0, axis=0) & np.all(g <= 0, axis=0)
        if allowed.any():
            assert dual(f, h, g, lam, mu) <= f[allowed].min() + 1e-12
    # with a wrong sign of the price it is no bound: f = w, g = w on {-1, 0}, where the best is -1
    assert dual(np.array([-1.0, 0.0]), np.zeros((1, 2)), np.array([[-1.0, 0.0]]), np.zeros(1), np.array([-3.0])) > -1
    grid = np.linspace(-3, 3, 121)
    W = np.array(list(product(grid, grid)))
    for center, bound in (((2, 1), 0.5), ((1, 2), -0.5), ((0.5, -1), 1.0)):
        f = np.sum((W - center) ** 2, axis=1)
        h, g = (W[:, 0] - W[:, 1])[None], (W[:, 0] - bound)[None]
        middle = np.mean(center)  # best on the plane, before the bound
        at = min(middle, bound)
        mu = np.array([max(0, 2 * (center[0] + center[1] - 2 * bound))])
        lam = np.array([2 * (at - center[1])])  # second line of the gradient
        best = slsqp(
            lambda w, c=center: np.sum((w - c) ** 2),
            np.zeros(2),
            [lambda w: w[0] - w[1]],
            [lambda w, b=bound: w[0] - b],
        )
        np.testing.assert_allclose(best, [at, at], atol=1e-5)
        assert abs(dual(f, h, g, lam, mu) - np.sum((best - center) ** 2)) < 1e-4


def projections(rng):
    """Random convex sets: nearest points by SciPy, and a sampler of points in the set."""
    for d in (2, 3):
        M = rng.normal(size=(d, d))
        Q = M @ M.T + 0.3 * np.eye(d)  # ellipsoid w^T Q w <= 1
        root = np.linalg.cholesky(np.linalg.inv(Q))
        A, c = rng.normal(size=(d + 2, d)), rng.uniform(0.3, 1, size=d + 2)  # polyhedron A w <= c

        def onto_ellipsoid(x, Q=Q, d=d):
            inside = [lambda w: w @ Q @ w - 1]
            return slsqp(lambda w: np.sum((w - x) ** 2), np.zeros(d), (), inside, lambda w: 2 * (w - x))

        def onto_polyhedron(x, A=A, c=c, d=d):
            return slsqp(
                lambda w: np.sum((w - x) ** 2),
                np.zeros(d),
                (),
                [lambda w, a=a, b=b: a @ w - b for a, b in zip(A, c, strict=True)],
                lambda w: 2 * (w - x),
            )

        def in_ellipsoid(root=root, d=d):
            u = rng.normal(size=d)
            return root @ (u / np.linalg.norm(u) * rng.uniform() ** 0.3)

        def in_polyhedron(A=A, c=c, d=d):
            u = rng.normal(size=d)
            reach = min(b / (a @ u) for a, b in zip(A, c, strict=True) if a @ u > 0) if np.any(A @ u > 0) else 5
            return rng.uniform() ** 0.3 * min(reach, 5) * u

        yield onto_ellipsoid, in_ellipsoid
        yield onto_polyhedron, in_polyhedron


@claim(
    "projection-onto-a-convex-set",
    states=lambda: (lambda x, p, y: (x - p) @ (y - p) <= 1e-5, 1.0),
    mutants={
        "an acute angle": lambda: (lambda x, p, y: (x - p) @ (y - p) >= -1e-5, 1.0),
        "a right angle, as for subspaces": lambda: (lambda x, p, y: abs((x - p) @ (y - p)) <= 1e-5, 1.0),
        "the angle at y": lambda: (lambda x, p, y: (x - y) @ (p - y) <= 1e-5, 1.0),
        "the angle at the origin": lambda: (lambda x, p, y: x @ (y - p) <= 1e-5, 1.0),
        "a strict contraction": lambda: (lambda x, p, y: (x - p) @ (y - p) <= 1e-5, 0.9),
    },
)
def test_projection_onto_a_convex_set(statement):
    """Nearest points of random ellipsoids and polyhedra by SciPy's SLSQP, and random other points of the sets."""
    angle, factor = statement()
    rng = np.random.default_rng(3)
    for project, sample in projections(rng):
        inside = [sample() for _ in range(40)]
        X = [2 * rng.normal(size=len(inside[0])) for _ in range(8)] + inside[:2]
        P = [project(x) for x in X]
        for x, p in zip(X, P, strict=True):
            assert all(angle(x, p, y) for y in inside)
            for other in inside[2:8]:  # no other point of the set passes: the nearest point fails it
                if np.linalg.norm(other - p) > 0.05:
                    assert not all(angle(x, other, y) for y in [*inside, p])
        for i, j in combinations(range(len(X)), 2):
            assert np.linalg.norm(P[i] - P[j]) <= factor * np.linalg.norm(X[i] - X[j]) + 1e-5


def simplex(x, start=1, last=True, over="mean"):
    """The page's formula in exact fractions, or with a mistake."""
    u = sorted(x, reverse=True)
    sums = [sum(u[:k], Fraction(0)) for k in range(1, len(x) + 1)]
    lam = [(s - start) / k for k, s in enumerate(sums, start=1)]
    fits = [k for k in range(len(x)) if u[k] > lam[k]] if over == "mean" else [k for k in range(len(x)) if u[k] > 0]
    chosen = lam[fits[-1 if last else 0]] if fits else lam[0]
    return [max(v - chosen, Fraction(0)) for v in x]


@claim(
    "projection-onto-the-simplex",
    states=simplex,
    mutants={
        "clipped and divided": lambda x: [
            max(v, Fraction(0)) / max(sum(max(w, Fraction(0)) for w in x), Fraction(1, 9)) for v in x
        ],
        "the smallest k": lambda x: simplex(x, last=False),
        "all elements kept": lambda x: [max(v - (sum(x) - 1) / len(x), Fraction(0)) for v in x],
        "positive elements counted": lambda x: simplex(x, over="zero"),
        "the sum 0": lambda x: simplex(x, start=0),
        "not clipped": lambda x: [v - (sum(x) - 1) / len(x) for v in x],
    },
)
def test_projection_onto_the_simplex(project):
    """Obtuse angles to all corners in exact fractions (which characterizes it), and SciPy's SLSQP."""
    rng = np.random.default_rng(4)
    for d in (1, 2, 3, 5, 8):
        for trial in range(25):
            x = [Fraction(int(v), 7) for v in rng.integers(-9, 12, size=d)]
            p = project(x)
            assert sum(p) == 1 and min(p) >= 0
            towards = sum((a - b) * b for a, b in zip(x, p, strict=True))
            assert all(a - b - towards <= 0 for a, b in zip(x, p, strict=True))
            if trial == 0:
                point = np.array(x, dtype=float)
                nearest = slsqp(
                    lambda w, x=point: np.sum((w - x) ** 2),
                    np.ones(d) / d,
                    [lambda w: w.sum() - 1],
                    [lambda w, k=k: -w[k] for k in range(d)],
                    lambda w, x=point: 2 * (w - x),
                )
                np.testing.assert_allclose(np.array(p, dtype=float), nearest, atol=1e-6)


@claim(
    "eigenvectors-by-a-multiplier",
    states=lambda S, lam, c: (S - lam * np.eye(len(S)), lam, (1 + c) * linalg.eigvalsh(S)[-1]),
    mutants={
        "the factor 2 kept": lambda S, lam, c: (S - 2 * lam * np.eye(len(S)), lam, (1 + c) * linalg.eigvalsh(S)[-1]),
        "half the value": lambda S, lam, c: (S - lam * np.eye(len(S)), lam / 2, (1 + c) * linalg.eigvalsh(S)[-1]),
        "the length, not its square": lambda S, lam, c: (
            S - lam * np.eye(len(S)),
            lam,
            np.sqrt(1 + c) * linalg.eigvalsh(S)[-1],
        ),
        "the smallest eigenvalue": lambda S, lam, c: (S - lam * np.eye(len(S)), lam, (1 + c) * linalg.eigvalsh(S)[0]),
        "the largest absolute eigenvalue": lambda S, lam, c: (
            S - lam * np.eye(len(S)),
            lam,
            (1 + c) * np.max(np.abs(linalg.eigvalsh(S))),
        ),
        "every vector": lambda S, lam, c: (0 * S, lam, (1 + c) * linalg.eigvalsh(S)[-1]),
        "eigenvectors of the square": lambda S, lam, c: (
            S @ S - lam**2 * np.eye(len(S)),
            lam,
            (1 + c) * linalg.eigvalsh(S)[-1],
        ),
        "minus the multiplier": lambda S, lam, c: (S + lam * np.eye(len(S)), lam, (1 + c) * linalg.eigvalsh(S)[-1]),
    },
)
def test_eigenvectors_by_a_multiplier(statement):
    """SciPy: roots of the condition by fsolve, null spaces that must satisfy it, and SLSQP from many starts."""
    rng = np.random.default_rng(5)
    mirror = np.array([[1.0, 2.0], [2.0, -1.0]])  # eigenvalues of equal size and opposite sign
    for S in (mirror, *((M + M.T) / 2 - np.eye(len(M)) for M in (rng.normal(size=(d, d)) for d in (2, 3, 4)))):
        d = len(S)

        def condition(z, S=S):  # gradient of the Lagrangian of f = -w^T S w, h = w^T w - 1
            w, lam = z[:-1], z[-1]
            return np.append(-2 * S @ w + 2 * lam * w, w @ w - 1)

        roots = 0
        for _ in range(20):
            z, _, done, _ = optimize.fsolve(condition, rng.normal(size=d + 1), full_output=True, xtol=1e-13)
            if done == 1 and np.max(np.abs(condition(z))) < 1e-9:
                matrix, value, _ = statement(S, z[-1], 0.0)
                assert np.max(np.abs(matrix @ z[:-1])) < 1e-7
                assert abs(z[:-1] @ S @ z[:-1] - value) < 1e-7
                roots += 1
        assert roots >= 5
        satisfied = 0
        for lam in [*linalg.eigvals(S).real, *rng.normal(size=5)]:  # and prices that no eigenvalue is
            null = linalg.null_space(statement(S, lam, 0.0)[0], rcond=1e-9)
            for w in (null @ rng.normal(size=(null.shape[1], 4))).T if null.size else ():
                w = w / np.linalg.norm(w)
                assert np.max(np.abs(condition(np.append(w, lam)))) < 1e-7
                satisfied += 1
        assert satisfied == 4 * d
        for c in (-0.5, 0.0, 1.5):
            starts = rng.normal(size=(8, d))
            tops = [
                slsqp(lambda w, S=S: -w @ S @ w, s, [lambda w, c=c: w @ w - 1 - c], (), lambda w, S=S: -2 * S @ w)
                for s in starts
            ]
            top = max(w @ S @ w for w in tops)
            assert abs(top - statement(S, 1.0, c)[2]) < 1e-5


def tilted(s, c):
    """The softmax of beta s with the mean score c, and beta, by SciPy's root finder."""
    beta = optimize.brentq(lambda b: special.softmax(b * s) @ s - c, -200, 200, xtol=1e-13)
    return special.softmax(beta * s), beta


@claim(
    "softmax-is-the-maximal-entropy",
    states=lambda s, c: (tilted(s, c)[0], -tilted(s, c)[1]),
    mutants={
        "the sign of the price": lambda s, c: (tilted(s, c)[0], tilted(s, c)[1]),
        "the temperature as price": lambda s, c: (tilted(s, c)[0], -1 / tilted(s, c)[1]),
        "scores divided by beta": lambda s, c: (special.softmax(s / tilted(s, c)[1]), -tilted(s, c)[1]),
        "low scores preferred": lambda s, c: (special.softmax(-tilted(s, c)[1] * s), -tilted(s, c)[1]),
        "only two outputs": lambda s, c: (
            np.where(s == s.max(), 1, 0) * (c - s.min()) / np.ptp(s)
            + np.where(s == s.min(), 1, 0) * (s.max() - c) / np.ptp(s),
            -tilted(s, c)[1],
        ),
        "the price per share of the range": lambda s, c: (tilted(s, c)[0], -tilted(s, c)[1] * np.ptp(s)),
        "the price in bits": lambda s, c: (tilted(s, c)[0], -tilted(s, c)[1] / np.log(2)),
    },
)
def test_softmax_is_the_maximal_entropy(statement):
    """SciPy's SLSQP maximum of the entropy over the simplex, and differences of two such maxima."""
    rng = np.random.default_rng(6)

    def largest(s, c):
        p = slsqp(
            lambda p: np.sum(special.xlogy(p, p)),
            np.ones(len(s)) / len(s),
            [lambda p: p.sum() - 1, lambda p: p @ s - c],
            [lambda p, k=k: 1e-9 - p[k] for k in range(len(s))],
            lambda p: np.log(np.maximum(p, 1e-12)) + 1,
        )
        return p, np.sum(special.entr(p))

    for s in (np.array([0.0, 1.0, 2.0]), rng.normal(size=4), np.array([1.0, 1.0, -2.0, 0.5, 3.0])):
        for share in (0.25, 0.6, 0.8):
            c = s.min() + share * np.ptp(s)
            p, price = statement(s, c)
            best, H = largest(s, c)
            np.testing.assert_allclose(p, best, atol=1e-4)
            assert abs(np.sum(special.entr(p)) - H) < 1e-7
            h = 3e-3 * np.ptp(s)
            measured = (largest(s, c + h)[1] - largest(s, c - h)[1]) / (2 * h)
            assert abs(measured - price) < 1e-3 * max(1, abs(price))
