"""Claims of optimization/newton, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
from scipy import linalg, optimize
from scipy.sparse.linalg import LinearOperator, cg

from book.claims import claim


def value(coefficients, x):
    """A polynomial, lowest power first, at an exact x."""
    return sum((c * x**k for k, c in enumerate(coefficients)), Fraction(0))


def derivative(coefficients):
    return [k * c for k, c in enumerate(coefficients)][1:]


def regular(limit):
    """The limit of e_{t+1} / e_t^2 by the derivatives at the point, and None where the claim does not apply."""
    return lambda second, third: limit(second, third) if second else None


@claim(
    "newton-error-is-squared",
    states=regular(lambda second, third: third / (2 * second)),
    mutants={
        "without the 2": regular(lambda second, third: third / second),
        "the sign": regular(lambda second, third: -third / (2 * second)),
        "upside down": regular(lambda second, third: second / (2 * third) if third else Fraction(1)),
        "the size of the second derivative": regular(lambda second, third: third / (2 * abs(second))),
        "the second derivative squared": regular(lambda second, third: third / (2 * second**2)),
        "the factor of Taylor": regular(lambda second, third: third / (6 * second)),
        "squared at a flat minimum too": lambda second, third: third / (2 * second) if second else Fraction(0),
    },
)
def test_newton_error_is_squared(factor):
    """Exact iterates in fractions for polynomials with a known minimum, maximum, flat minimum and inflection of f'."""
    star = Fraction(2, 3)
    rest = [  # f' = (x - star) times this
        [Fraction(3), Fraction(1)],
        [Fraction(-5), Fraction(1, 2), Fraction(1)],  # a maximum
        [Fraction(2), Fraction(-3), Fraction(0), Fraction(1)],
        [Fraction(1) + 4 * star**2, -8 * star, Fraction(4)],  # f''' = 0 at star: the quotient tends to 0
        [star**2, -2 * star, Fraction(1)],  # f'' = 0 at star, too: no claim
    ]
    for other in rest:
        slope = [Fraction(0)] * (len(other) + 1)
        for k, c in enumerate(other):
            slope[k + 1] += c
            slope[k] -= star * c
        second, third = derivative(slope), derivative(derivative(slope))
        limit = factor(value(second, star), value(third, star))
        if limit is None:
            continue
        for start in (star + Fraction(1, 200), star - Fraction(1, 200)):
            x, errors = start, []
            for _ in range(4):
                errors.append(x - star)
                x = x - value(slope, x) / value(second, x)
            assert all(abs(late) < abs(early) for early, late in pairwise(errors))
            quotients = [late / early**2 for early, late in pairwise(errors)]
            assert abs(quotients[-1] - limit) < Fraction(1, 1000)
            assert abs(quotients[-1] - limit) < abs(quotients[0] - limit)


@claim(
    "newton-in-any-units",
    states=lambda g, H: -np.linalg.solve(H, g),
    mutants={
        "the gradient": lambda g, H: -0.1 * g,
        "the signs": lambda g, H: -0.1 * np.sign(g),
        "the diagonal of the Hessian": lambda g, H: -g / np.diag(H),
        "damped by the identity": lambda g, H: -np.linalg.solve(H + np.eye(3), g),
        "the Hessian instead of its inverse": lambda g, H: -0.1 * H @ g,
    },
)
def test_newton_in_any_units(step):
    """Both functions differentiated by differences of complex steps, without the chain rule; an indefinite one, too."""
    rng = np.random.default_rng(0)
    A = rng.normal(size=(6, 3))

    def convex(x):
        return np.sum(np.log(1 + np.exp(A @ x))) + np.sum((x - 1) ** 2)

    def saddle(x):
        return convex(x) - 4 * x[0] ** 2 + x[0] ** 4 / 3 + x[0] * x[1] * x[2]

    def derivatives(f, x):
        def gradient(x):
            return np.array([f(x + 1e-30j * e).imag / 1e-30 for e in np.eye(3)])

        H = np.array([(gradient(x + 1e-4 * e) - gradient(x - 1e-4 * e)) / 2e-4 for e in np.eye(3)])
        return gradient(x), (H + H.T) / 2

    for f in (convex, saddle):
        S, c = rng.normal(size=(3, 3)) + 2 * np.eye(3), rng.normal(size=3)
        u = 0.3 * rng.normal(size=3)
        x = S @ u + c
        if f is saddle:
            assert np.linalg.eigvalsh(derivatives(f, x)[1])[0] < 0
        for _ in range(3):
            u = u + step(*derivatives(lambda v, f=f, S=S, c=c: f(S @ v + c), u))
            x = x + step(*derivatives(f, x))
            assert np.allclose(S @ u + c, x, rtol=1e-4, atol=1e-4)


def armijo_newton(direction, shrink=0.5):
    """Newton's method with halved steps; returns points, losses and numbers of halvings."""

    def run(f, gradient, hessian, x, steps):
        points, halvings = [x], []
        for _ in range(steps):
            g = gradient(x)
            d = direction(g, hessian(x))
            s, count = d, 0
            while not f(x + s) <= f(x) + 1e-4 * g @ s and count < 60:
                s, count = s * shrink, count + 1
            x = x + s
            points.append(x)
            halvings.append(count)
            if not np.linalg.norm(x) < 1e6:
                break
        return points, halvings

    return run


@claim(
    "halved-newton-finds-the-minimum",
    states=armijo_newton(lambda g, H: -np.linalg.solve(H, g)),
    mutants={
        "full steps only": armijo_newton(lambda g, H: -np.linalg.solve(H, g), shrink=1),
        "the gradient as direction": armijo_newton(lambda g, H: -g),
        "uphill": armijo_newton(lambda g, H: np.linalg.solve(H, g)),
        "the diagonal of the Hessian": armijo_newton(lambda g, H: -g / np.diag(H)),
        "twice the step": armijo_newton(lambda g, H: -2 * np.linalg.solve(H, g)),
        "the Hessian instead of its inverse": armijo_newton(lambda g, H: -H @ g),
    },
)
def test_halved_newton_finds_the_minimum(run):
    """The minimum that SciPy's BFGS finds, for logistic losses and sums of pseudo-Huber losses, from far starts."""
    rng = np.random.default_rng(3)
    cases = []
    for far in (0.0, 3.0):
        X = rng.normal(size=(60, 3)) * [1, 2, 5] @ [[1, 0, 0], [1, 1, 0], [0, 1, 1]]
        y = (rng.random(60) < 0.5).astype(float)
        cases.append((
            lambda w, X=X, y=y: np.mean(np.logaddexp(0, X @ w) - y * (X @ w)),
            lambda w, X=X, y=y: X.T @ ((1 + np.tanh(X @ w / 2)) / 2 - y) / 60,
            lambda w, X=X: X.T / (4 * np.cosh(np.clip(X @ w / 2, -300, 300)) ** 2) @ X / 60,
            far * np.array([0.1, -0.1, 0.05]),
        ))  # fmt: skip
    for far in (3.0, 30.0):
        A = rng.normal(size=(8, 3)) @ [[1, 1, 1], [0, 1, 1], [0, 0, 1]]
        b = rng.normal(size=8)
        cases.append((
            lambda w, A=A, b=b: np.sum(np.sqrt(1 + (A @ w - b) ** 2)),
            lambda w, A=A, b=b: A.T @ ((A @ w - b) / np.sqrt(1 + (A @ w - b) ** 2)),
            lambda w, A=A, b=b: A.T / (1 + (A @ w - b) ** 2) ** 1.5 @ A,
            far * np.array([1.0, -1.0, 1.0]),
        ))  # fmt: skip
    with np.errstate(all="ignore"):
        for f, gradient, hessian, start in cases:
            points, halvings = run(f, gradient, hessian, start, 20)
            assert np.linalg.norm(points[-1]) < 1e6
            best = optimize.minimize(f, np.zeros(3), jac=gradient, method="BFGS", options={"gtol": 1e-9})
            assert np.max(np.abs(points[-1] - best.x)) < 1e-6
            good = [k for k, x in enumerate(points[:-1]) if np.linalg.norm(gradient(x)) > 1e-6]
            assert halvings[good[-1]] == 0  # in the end full steps, before rounding decides
            assert all(f(late) < f(early) for early, late in pairwise(points[: good[-1] + 2]))


def definite(step):
    """The damped step, and whether the claim speaks about it."""
    return lambda H, g, lam: (step(H, g, lam), np.linalg.eigvalsh(H)[0] + lam > 0)


@claim(
    "damped-step-is-best-in-its-ball",
    states=definite(lambda H, g, lam: -np.linalg.solve(H + lam * np.eye(len(g)), g)),
    mutants={
        "undamped": definite(lambda H, g, lam: -np.linalg.solve(H, g) if lam else 0 * g),
        "uphill": definite(lambda H, g, lam: np.linalg.solve(H + lam * np.eye(len(g)), g)),
        "lambda subtracted": definite(lambda H, g, lam: -np.linalg.solve(H - lam * np.eye(len(g)), g)),
        "every element of the matrix": definite(lambda H, g, lam: -np.linalg.solve(H + lam, g)),
        "a gradient step": definite(lambda H, g, lam: -g / max(lam, 1e-3)),
        "a shortened Newton step": definite(lambda H, g, lam: -np.linalg.solve(H, g) / (1 + lam)),
        "invertible is enough": lambda H, g, lam: (-np.linalg.solve(H + lam * np.eye(len(g)), g), True),
        "any positive damping": lambda H, g, lam: (-np.linalg.solve(H + lam * np.eye(len(g)), g), lam > 0),
    },
)
def test_damped_step_is_best_in_its_ball(step):
    """SciPy's SLSQP on the model in the ball, and brentq for the damping above minus the least eigenvalue by length."""
    rng = np.random.default_rng(0)
    for values in ((-2.0, 0.1, 1.0, 5.0), (0.5, 1.0, 2.0, 3.0)):
        Q = np.linalg.qr(rng.normal(size=(4, 4)))[0]
        H, g = Q * values @ Q.T, rng.normal(size=4)
        lengths = []
        for lam in (0.0, 0.7, 2.2, 2.5, 3.0, 6.0):
            d, applies = step(H, g, lam)
            if not applies:
                continue
            lengths.append(np.linalg.norm(d))
            assert g @ d < 0
            coefficients = Q.T @ g

            def secular(t, c=coefficients, v=values, r=lengths[-1]):
                return np.sum((c / (np.array(v) + t)) ** 2) - r**2

            low = -values[0] + 1e-6
            assert secular(low) > 0 > secular(1e4)
            assert abs(optimize.brentq(secular, low, 1e4, xtol=1e-12) - lam) < 1e-6

            def model(s, H=H, g=g):
                return g @ s + s @ H @ s / 2

            ball = {"type": "ineq", "fun": lambda s, d=d: d @ d - s @ s, "jac": lambda s: -2 * s}
            for start in (0.1 * rng.normal(size=4), -0.5 * lengths[-1] * g / np.linalg.norm(g)):
                found = optimize.minimize(model, start, jac=lambda s, H=H, g=g: g + H @ s, constraints=ball,
                                          method="SLSQP", options={"ftol": 1e-13, "maxiter": 300})  # fmt: skip
                assert model(d) <= found.fun + 1e-6
            assert np.max(np.abs(found.x - d)) < 1e-3
        assert all(late < early for early, late in pairwise(lengths))


@claim(
    "gauss-newton-is-least-squares",
    states=lambda J, r: -np.linalg.solve(J.T @ J, J.T @ r),
    mutants={
        "uphill": lambda J, r: np.linalg.solve(J.T @ J, J.T @ r),
        "the gradient": lambda J, r: -J.T @ r,
        "divided by the number of residuals once": lambda J, r: -np.linalg.solve(J.T @ J, J.T @ r) / len(r),
        "twice, for the square": lambda J, r: -2 * np.linalg.solve(J.T @ J, J.T @ r),
        "the diagonal only": lambda J, r: -J.T @ r / np.sum(J**2, axis=0),
        "damped": lambda J, r: -np.linalg.solve(J.T @ J + np.eye(J.shape[1]), J.T @ r),
    },
)
def test_gauss_newton_is_least_squares(step):
    """SciPy's lstsq for the linearized residuals, its least_squares for affine ones, a forward difference downhill."""
    rng = np.random.default_rng(0)
    for m, n in ((5, 3), (4, 4), (12, 5)):
        J, r = rng.normal(size=(m, n)), rng.normal(size=m)
        d = step(J, r)
        assert np.allclose(d, linalg.lstsq(J, -r, lapack_driver="gelsy")[0], atol=1e-9)
        start = rng.normal(size=n)
        best = optimize.least_squares(lambda x, J=J, r=r, s=start: r + J @ (x - s), np.zeros(n), xtol=1e-12, gtol=1e-12)
        assert np.allclose(start + d, best.x, atol=1e-5)

        def residuals(x, J=J, r=r):
            return np.tanh(J @ x) - r

        x = 0.3 * rng.normal(size=n)
        curved = J / np.cosh(J @ x)[:, None] ** 2
        d = step(curved, residuals(x))
        h = 1e-6 / np.linalg.norm(d)
        assert np.sum(residuals(x + h * d) ** 2) < np.sum(residuals(x) ** 2)


def share(kappa, t):
    return 2 * ((np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)) ** t


def conjugate_gradients(alpha=lambda r, d, Ad: (r @ r) / (d @ Ad), beta=lambda new, r: (new @ new) / (r @ r)):
    """CG with these two coefficients; returns points, residuals and directions until the residual is 0."""

    def run(A, b, x, limit):
        r = b - A @ x
        d = r
        points, residuals, directions = [x], [r], []
        while np.any(r != 0) and len(directions) < limit:
            Ad = A @ d
            a = alpha(r, d, Ad)
            x, r_new = x + a * d, r - a * Ad
            directions.append(d)
            d = r_new + beta(r_new, r) * d
            r = r_new
            points.append(x)
            residuals.append(r)
        return points, residuals, directions

    return run


@claim(
    "conjugate-gradients-end",
    states=(conjugate_gradients(), share, lambda values: len(set(values))),  # method, bound, number of steps
    mutants={
        "steepest descent": (
            conjugate_gradients(beta=lambda new, r: 0 * (r @ r)), share, lambda values: len(set(values))),
        "beta negative": (
            conjugate_gradients(beta=lambda new, r: -(new @ new) / (r @ r)), share, lambda values: len(set(values))),
        "beta without squares": (
            conjugate_gradients(beta=lambda new, r: sum(abs(new)) / sum(abs(r))), share,
            lambda values: len(set(values))),
        "alpha with the direction on top": (
            conjugate_gradients(lambda r, d, Ad: (d @ d) / (d @ Ad)), share, lambda values: len(set(values))),
        "alpha without the curvature": (
            conjugate_gradients(lambda r, d, Ad: (r @ r) / (d @ d)), share, lambda values: len(set(values))),
        "alpha doubled": (
            conjugate_gradients(lambda r, d, Ad: 2 * (r @ r) / (d @ Ad)), share, lambda values: len(set(values))),
        "the bound without the 2": (
            conjugate_gradients(), lambda kappa, t: share(kappa, t) / 2, lambda values: len(set(values))),
        "the bound with the fourth root": (
            conjugate_gradients(), lambda kappa, t: share(np.sqrt(kappa), t), lambda values: len(set(values))),
        "the bound squared at each step": (
            conjugate_gradients(), lambda kappa, t: share(kappa, 2 * t), lambda values: len(set(values))),
        "one step less": (conjugate_gradients(), share, lambda values: max(1, len(set(values)) - 1)),
    },
)  # fmt: skip
def test_conjugate_gradients_end(statement):
    """Exact runs in fractions, counted, conjugate, within the bound (the worst start, too); SciPy's cg in floats."""
    run, bound, count = statement
    rng = np.random.default_rng(0)
    for values in ([1, 2, 5, 9], [3, 3, 7, 7], [1, 4, 4, 4], [2, 2, 2, 2]):
        n = len(values)
        v = np.array([Fraction(int(k)) for k in rng.integers(1, 5, size=n)])
        mirror = np.array([[Fraction(int(i == j)) for j in range(n)] for i in range(n)]) - 2 * np.outer(v, v) / (v @ v)
        A = mirror @ np.diag([Fraction(k) for k in values]) @ mirror  # a symmetric matrix with these eigenvalues
        star = np.array([Fraction(int(k)) for k in rng.integers(-5, 6, size=n)])
        start = np.array([Fraction(int(k), 2) for k in rng.integers(-5, 6, size=n)])
        points, residuals, directions = run(A, A @ star, start, limit=len(set(values)) + 1)
        assert len(directions) <= count(values)
        assert np.all(points[-1] == star)
        for i in range(len(directions)):
            for j in range(i):
                assert directions[i] @ A @ directions[j] == 0 == residuals[i] @ residuals[j]
        errors = [float((star - x) @ A @ (star - x)) ** 0.5 for x in points]
        for t, error in enumerate(errors):
            assert error <= bound(max(values) / min(values), t) * errors[0] + 1e-12

    A, star = np.diag([Fraction(1), Fraction(9)]), np.array([Fraction(9), Fraction(1)])  # slowest first step
    points = run(A, A @ star, 0 * star, limit=3)[0]
    errors = [float((star - x) @ A @ (star - x)) ** 0.5 for x in points]
    assert all(error <= bound(9.0, t) * errors[0] + 1e-12 for t, error in enumerate(errors))

    M = rng.normal(size=(12, 12))
    A, b = M @ M.T + np.eye(12), rng.normal(size=12)
    seen = []
    cg(LinearOperator((12, 12), matvec=lambda v: A @ v), b, maxiter=8, rtol=0, callback=lambda x: seen.append(x.copy()))
    points = run(A, b, np.zeros(12), limit=8)[0]
    assert np.allclose(points[1:], seen, rtol=1e-6, atol=1e-8)
    kappa = np.linalg.cond(A)
    errors = [np.sqrt(e @ A @ e) for e in np.linalg.solve(A, b) - np.array(points)]
    assert all(error <= bound(kappa, t) * errors[0] for t, error in enumerate(errors))


def bfgs(C, s, y, rho=lambda s, y: 1 / (y @ s), last=1, swap=False):
    V = np.eye(len(s)) - rho(s, y) * (np.outer(y, s) if swap else np.outer(s, y))
    return V @ C @ V.T + last * rho(s, y) * np.outer(s, s)


@claim(
    "bfgs-stays-definite",
    states=lambda C, s, y: (bfgs(C, s, y), y @ s > 0),  # the update, and whether it is positive definite
    mutants={
        "s and y exchanged in V": lambda C, s, y: (bfgs(C, s, y, swap=True), y @ s > 0),
        "the last term subtracted": lambda C, s, y: (bfgs(C, s, y, last=-1), y @ s > 0),
        "without the last term": lambda C, s, y: (bfgs(C, s, y, last=0), y @ s > 0),
        "the length of s for the product": lambda C, s, y: (bfgs(C, s, y, rho=lambda s, y: 1 / (s @ s)), y @ s > 0),
        "DFP, the other secant update": lambda C, s, y: (
            C + np.outer(s, s) / (y @ s) - np.outer(C @ y, C @ y) / (y @ C @ y),
            y @ s > 0,
        ),
        "definite for any sign": lambda C, s, y: (bfgs(C, s, y), True),
    },
)
def test_bfgs_stays_definite(statement):
    """SciPy's BFGS where y.s > 0; for both signs eigenvalues, the secant condition and the update of the inverse."""
    rng = np.random.default_rng(0)
    for n in (2, 3, 6):
        for sign in (1, -1, 1, -1):
            M = rng.normal(size=(n, n))
            C, s, y = M @ M.T + 0.1 * np.eye(n), rng.normal(size=n), rng.normal(size=n)
            y = y * sign * np.sign(y @ s)
            new, definite = statement(C, s, y)
            assert np.allclose(new, new.T, atol=1e-8 * np.abs(new).max())
            assert np.allclose(new @ y, s, atol=1e-8)
            assert (np.linalg.eigvalsh(new)[0] > 0) == definite
            B = np.linalg.inv(C)  # the direct form, on the Hessian's side
            direct = B - np.outer(B @ s, B @ s) / (s @ B @ s) + np.outer(y, y) / (y @ s)
            assert np.allclose(np.linalg.inv(direct), new, rtol=1e-5, atol=1e-5 * np.abs(new).max())
            if sign > 0:
                oracle = optimize.BFGS(init_scale=C, exception_strategy="damp_update", min_curvature=1e-12)
                oracle.initialize(n, "inv_hess")
                oracle.update(s, y)
                assert np.allclose(oracle.get_matrix(), new, rtol=1e-6, atol=1e-8 * np.abs(new).max())
