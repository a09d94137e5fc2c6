"""Claims of optimization/momentum, each against something independent of the page's programs."""

from fractions import Fraction

import numpy as np
from scipy import linalg, signal

from book.claims import claim


def matrix(lr, lam, beta, ahead):
    """What one step does to (error, velocity) for curvature lam, found by stepping from the two unit vectors."""
    columns = []
    for e, v in ((1.0, 0.0), (0.0, 1.0)):
        v = beta * v - lr * lam * (e + ahead * v)
        columns.append((e + v, v))
    return np.moveaxis(np.array(columns), 0, 1)


def radius(lr, lam, beta, ahead=0.0):
    return np.max(np.abs(np.linalg.eigvals(matrix(lr, lam, beta, ahead))))


@claim(
    "momentum-conventions-agree",
    states=lambda lr, beta: (lr, lr / (1 - beta)),  # learning rates of the sum and of the average
    mutants={
        "one learning rate for all": lambda lr, beta: (lr, lr),
        "the average multiplied": lambda lr, beta: (lr, lr * (1 - beta)),
        "the sum divided": lambda lr, beta: (lr / (1 - beta), lr / (1 - beta)),
        "beta for 1 - beta": lambda lr, beta: (lr, lr / beta),
        "the sum multiplied": lambda lr, beta: (lr * (1 - beta), lr / (1 - beta)),
    },
)
def test_momentum_conventions_agree(rates):
    """Exact paths in fractions, with gradients that depend on the point and on the step."""
    rng = np.random.default_rng(0)
    for lr, beta in ((Fraction(1, 3), Fraction(9, 10)), (Fraction(2), Fraction(1, 4))):
        sum_lr, average_lr = rates(lr, beta)
        slopes, shifts = rng.integers(-3, 4, size=(2, 12))
        a = b = c = before = Fraction(5, 2)
        u = m = Fraction(0)
        for slope, shift in zip(slopes.tolist(), shifts.tolist(), strict=True):
            a, before = a - lr * (slope * abs(a) + shift) + beta * (a - before), a  # no velocity: two points
            u = beta * u + slope * abs(b) + shift
            b = b - sum_lr * u
            m = beta * m + (1 - beta) * (slope * abs(c) + shift)
            c = c - average_lr * m
            assert a == b == c


@claim(
    "momentum-on-a-constant-gradient",
    states=lambda lr, beta, t: (
        -lr * (1 - beta**t) / (1 - beta),
        -lr / (1 - beta) * (t - beta * (1 - beta**t) / (1 - beta)),
    ),  # velocity after step t, and the way so far, for the gradient 1
    mutants={
        "its limit from the start": lambda lr, beta, t: (-lr / (1 - beta), -lr * t / (1 - beta)),
        "one step less": lambda lr, beta, t: (
            -lr * (1 - beta ** (t - 1)) / (1 - beta),
            -lr / (1 - beta) * (t - beta * (1 - beta**t) / (1 - beta)),
        ),
        "a moving average": lambda lr, beta, t: (
            -lr * (1 - beta**t),
            -lr * (t - beta * (1 - beta**t) / (1 - beta)),
        ),
        "the lag without beta": lambda lr, beta, t: (
            -lr * (1 - beta**t) / (1 - beta),
            -lr / (1 - beta) * (t - (1 - beta**t) / (1 - beta)),
        ),
        "uphill": lambda lr, beta, t: (
            lr * (1 - beta**t) / (1 - beta),
            lr / (1 - beta) * (t - beta * (1 - beta**t) / (1 - beta)),
        ),
    },
)
def test_momentum_on_a_constant_gradient(formula):
    """SciPy's recursive filter and its running sums."""
    for lr, beta in ((0.1, 0.9), (2.0, 0.5), (0.3, 0.99), (0.7, 0.0)):
        v = signal.lfilter([-lr], [1, -beta], np.ones(60))
        for t in (1, 2, 7, 60):
            velocity, way = formula(lr, beta, t)
            assert np.isclose(v[t - 1], velocity, rtol=1e-9)
            assert np.isclose(v[:t].sum(), way, rtol=1e-9)


def real_radius(x, beta):
    a = 1 + beta - x
    return (abs(a) + np.sqrt(max(a * a - 4 * beta, 0))) / 2


@claim(
    "heavy-ball-regimes",
    states=lambda x, beta: (
        np.sqrt(beta) if (1 - beta**0.5) ** 2 <= x <= (1 + beta**0.5) ** 2 else real_radius(x, beta),
        x < 2 * (1 + beta),
    ),  # spectral radius, and whether all starts tend to the minimum
    mutants={
        "radius beta": lambda x, beta: (
            beta if (1 - beta**0.5) ** 2 <= x <= (1 + beta**0.5) ** 2 else real_radius(x, beta),
            x < 2 * (1 + beta),
        ),
        "no root in the ends of the interval": lambda x, beta: (
            np.sqrt(beta) if (1 - beta) ** 2 <= x <= (1 + beta) ** 2 else real_radius(x, beta),
            x < 2 * (1 + beta),
        ),
        "the limit of gradient descent": lambda x, beta: (
            np.sqrt(beta) if (1 - beta**0.5) ** 2 <= x <= (1 + beta**0.5) ** 2 else real_radius(x, beta),
            x < 2,
        ),
        "the limit of a moving average": lambda x, beta: (
            np.sqrt(beta) if (1 - beta**0.5) ** 2 <= x <= (1 + beta**0.5) ** 2 else real_radius(x, beta),
            x < 2 * (1 + beta) / (1 - beta),
        ),
        "no upper end": lambda x, beta: (
            np.sqrt(beta) if (1 - beta**0.5) ** 2 <= x else real_radius(x, beta),
            x < 2 * (1 + beta),
        ),
        "the limit itself allowed": lambda x, beta: (
            np.sqrt(beta) if (1 - beta**0.5) ** 2 <= x <= (1 + beta**0.5) ** 2 else real_radius(x, beta),
            x <= 2 * (1 + beta),
        ),
    },
)
def test_heavy_ball_regimes(formula):
    """NumPy's eigenvalues of the map from (error, velocity), its products with a random start, and exact steps."""
    rng = np.random.default_rng(1)
    for beta in (Fraction(0), Fraction(1, 4), Fraction(3, 4)):
        e, v = Fraction(1), Fraction(2)  # at the limit itself this start jumps between 1 and -1
        for _ in range(10):
            v = beta * v - 2 * (1 + beta) * e
            e = e + v
            assert abs(e) == 1
        assert not formula(2 * (1 + float(beta)), float(beta))[1]
    for beta in (0.0, 0.3, 0.64, 0.9, 0.97):
        limit = 2 * (1 + beta)
        for x in (*rng.uniform(0.001, 1.1 * limit, size=40), 0.004, 0.99 * limit, 1.01 * limit):
            stated, stable = formula(x, beta)
            M = matrix(x, 1.0, beta, 0.0)
            assert abs(np.max(np.abs(np.linalg.eigvals(M))) - stated) < 1e-6
            assert (stated > np.sqrt(beta) + 1e-12) == (abs(np.sqrt(x) - 1) > np.sqrt(beta))
            state = rng.normal(size=2)
            while 1e-3 < np.linalg.norm(state) < 1e4:
                state = M @ state
            assert (np.linalg.norm(state) < 1) == stable


@claim(
    "heavy-ball-best-rate",
    states=lambda mu, L: (
        (2 / (L**0.5 + mu**0.5)) ** 2,
        ((L**0.5 - mu**0.5) / (L**0.5 + mu**0.5)) ** 2,
        ((L / mu) ** 0.5 - 1) / ((L / mu) ** 0.5 + 1),
    ),  # learning rate, beta, rate
    mutants={
        "the rate of gradient descent": lambda mu, L: (
            (2 / (L**0.5 + mu**0.5)) ** 2,
            ((L**0.5 - mu**0.5) / (L**0.5 + mu**0.5)) ** 2,
            (L / mu - 1) / (L / mu + 1),
        ),
        "beta without its square": lambda mu, L: (
            (2 / (L**0.5 + mu**0.5)) ** 2,
            (L**0.5 - mu**0.5) / (L**0.5 + mu**0.5),
            ((L / mu) ** 0.5 - 1) / ((L / mu) ** 0.5 + 1),
        ),
        "the learning rate of gradient descent": lambda mu, L: (
            2 / (L + mu),
            ((L**0.5 - mu**0.5) / (L**0.5 + mu**0.5)) ** 2,
            ((L / mu) ** 0.5 - 1) / ((L / mu) ** 0.5 + 1),
        ),
        "the rate squared": lambda mu, L: (
            (2 / (L**0.5 + mu**0.5)) ** 2,
            ((L**0.5 - mu**0.5) / (L**0.5 + mu**0.5)) ** 2,
            (((L / mu) ** 0.5 - 1) / ((L / mu) ** 0.5 + 1)) ** 2,
        ),
        "Nesterov's choice": lambda mu, L: (
            1 / L,
            (L**0.5 - mu**0.5) / (L**0.5 + mu**0.5),
            1 - (mu / L) ** 0.5,
        ),
    },
)
def test_heavy_ball_best_rate(formula):
    """NumPy's eigenvalues for 9 curvatures between the ends, on a grid of 3600 pairs and beside the stated pair."""
    for mu, L in ((1.0, 9.0), (0.5, 20.0), (0.02, 3.0)):
        curvatures = np.geomspace(mu, L, 9)

        def worst(lr, beta, curvatures=curvatures):
            lam = curvatures.reshape(-1, *([1] * np.ndim(lr)))
            M = np.stack(
                [np.stack([1 - lr * lam, beta + 0 * lr * lam], -1), np.stack([-lr * lam, beta + 0 * lr * lam], -1)], -2
            )
            return np.abs(np.linalg.eigvals(M)).max(axis=(0, -1))

        lr, beta, rate = formula(mu, L)
        assert abs(worst(np.array(lr), np.array(beta)) - rate) < 1e-6
        grid = np.meshgrid(np.geomspace(0.02, 4, 60) / L, np.linspace(0, 0.99, 60))
        assert np.all(worst(*grid) > rate)
        for change in (0.98, 1.02):
            assert worst(np.array(lr * change), np.array(beta)) > rate + 1e-4
            assert worst(np.array(lr), np.array(beta * change)) > rate + 1e-4


@claim(
    "nesterov-on-a-quadratic",
    states=lambda kappa: (
        1.0,
        (kappa**0.5 - 1) / (kappa**0.5 + 1),
        1 - kappa**-0.5,
        lambda beta: (2 + 2 * beta) / (1 + 2 * beta),
    ),  # learning rate times L, beta, largest radius, limit of the learning rate times L
    mutants={
        "no root": lambda kappa: (
            1.0,
            (kappa - 1) / (kappa + 1),
            1 - 1 / kappa,
            lambda beta: (2 + 2 * beta) / (1 + 2 * beta),
        ),
        "the rate of the heavy ball": lambda kappa: (
            1.0,
            (kappa**0.5 - 1) / (kappa**0.5 + 1),
            (kappa**0.5 - 1) / (kappa**0.5 + 1),
            lambda beta: (2 + 2 * beta) / (1 + 2 * beta),
        ),
        "beta of the heavy ball": lambda kappa: (
            1.0,
            ((kappa**0.5 - 1) / (kappa**0.5 + 1)) ** 2,
            1 - kappa**-0.5,
            lambda beta: (2 + 2 * beta) / (1 + 2 * beta),
        ),
        "the root of the rate, as for the loss": lambda kappa: (
            1.0,
            (kappa**0.5 - 1) / (kappa**0.5 + 1),
            (1 - kappa**-0.5) ** 0.5,
            lambda beta: (2 + 2 * beta) / (1 + 2 * beta),
        ),
        "the limit of gradient descent": lambda kappa: (
            1.0,
            (kappa**0.5 - 1) / (kappa**0.5 + 1),
            1 - kappa**-0.5,
            lambda beta: 2.0,
        ),
        "the limit of the heavy ball": lambda kappa: (
            1.0,
            (kappa**0.5 - 1) / (kappa**0.5 + 1),
            1 - kappa**-0.5,
            lambda beta: 2 + 2 * beta,
        ),
    },
)
def test_nesterov_on_a_quadratic(formula):
    """NumPy's eigenvalues of the map from (error, velocity), for 200 curvatures and on both sides of the limit."""
    for kappa, L in ((2.0, 1.0), (30.0, 5.0), (1000.0, 0.1)):
        scaled, beta, rate, limit = formula(kappa)
        radii = [radius(scaled / L, lam, beta, beta) for lam in np.geomspace(L / kappa, L, 200)]
        assert abs(max(radii) - rate) < 1e-6
        assert max(radii[1:]) < radii[0]
        for b in (beta, 0.0, 0.5, 0.9, 0.99):
            assert radius(1.001 * limit(b) / L, L, b, b) > 1
            for lam in np.geomspace(L / kappa, L, 40):
                assert radius(0.999 * limit(b) / L, lam, b, b) < 1


POINTS = (Fraction(792, 1225), Fraction(-2208, 1225), Fraction(2592, 1225))


@claim(
    "heavy-ball-cycle",
    states=lambda: (Fraction(1, 9), Fraction(4, 9), POINTS),  # learning rate, beta, the cycle
    mutants={
        "the cycle run through backward": lambda: (Fraction(1, 9), Fraction(4, 9), POINTS[::-1]),
        "beta without its square": lambda: (Fraction(1, 9), Fraction(2, 3), POINTS),
        "the learning rate 1/L": lambda: (Fraction(1, 25), Fraction(4, 9), POINTS),
        "the best step of gradient descent": lambda: (Fraction(1, 13), Fraction(4, 9), POINTS),
        "no momentum": lambda: (Fraction(1, 9), Fraction(0), POINTS),
        "one point on the piece with the slope 1": lambda: (
            Fraction(1, 9),
            Fraction(4, 9),
            (POINTS[0], POINTS[1], Fraction(1592, 1225)),
        ),
    },
)
def test_heavy_ball_cycle(statement):
    """Two laps in fractions with the gradient as a sum of slopes, and 300 steps in floats from 3.3 at rest."""
    lr, beta, points = statement()
    pair = float(lr), float(beta)
    worst = max(radius(pair[0], lam, pair[1]) for lam in (1.0, 4.0, 25.0))
    for a, b in ((0.98, 1), (1.02, 1), (1, 0.98), (1, 1.02)):  # its best values for quadratics from 1 to 25
        assert max(radius(pair[0] * a, lam, pair[1] * b) for lam in (1.0, 4.0, 25.0)) > worst + 1e-4

    def grad(x):  # the slope 1 everywhere, and 24 more below 1 and above 2
        return x + 24 * min(x, 1) + 24 * max(x - 2, 0)

    low, high = Fraction(-3), Fraction(4)
    quotients = [
        grad(low + Fraction(k + 1, 8)) * 8 - grad(low + Fraction(k, 8)) * 8 for k in range(8 * int(high - low))
    ]
    assert min(quotients) == 1 and max(quotients) == 25  # strongly convex with 1, smooth with 25
    assert grad(Fraction(0)) == 0
    path = [points[2], points[0]]
    for _ in range(6):
        path.append(path[-1] - lr * grad(path[-1]) + beta * (path[-1] - path[-2]))
    assert tuple(path[1:4]) == points and tuple(path[4:7]) == points
    before = now = 3.3
    for _ in range(300):
        before, now = now, now - float(lr) * grad(now) + float(beta) * (now - before)
    assert min(abs(now - float(point)) for point in points) < 1e-9


@claim(
    "momentum-stationary-variance",
    states=lambda lr, beta, lam, s2: (1 + beta) / (1 - beta) * lr * s2 / (lam * (2 * (1 + beta) - lr * lam)),
    mutants={
        "no momentum": lambda lr, beta, lam, s2: lr * s2 / (lam * (2 - lr * lam)),
        "the factor 1 / (1 - beta) alone": lambda lr, beta, lam, s2: (
            lr * s2 / ((1 - beta) * lam * (2 * (1 + beta) - lr * lam))
        ),
        "gradient descent with the effective step": lambda lr, beta, lam, s2: (
            lr / (1 - beta) * s2 / (lam * (2 - lr / (1 - beta) * lam))
        ),
        "the small-step limit": lambda lr, beta, lam, s2: lr / (1 - beta) * s2 / (2 * lam),
        "averaging lowers it": lambda lr, beta, lam, s2: (
            (1 - beta) / (1 + beta) * lr * s2 / (lam * (2 * (1 + beta) - lr * lam))
        ),
    },
)
def test_momentum_stationary_variance(formula):
    """SciPy's solution of the discrete Lyapunov equation for error and velocity."""
    for beta in (0.0, 0.5, 0.9, 0.98):
        for x in (0.01, 0.3, 1.7, 1.9 * (1 + beta)):
            for lam, s2 in ((1.0, 1.0), (0.2, 3.0)):
                lr = x / lam
                noise = lr * lr * s2 * np.ones((2, 2))  # it enters the velocity, and with it the error
                S = linalg.solve_discrete_lyapunov(matrix(lr, lam, beta, 0.0), noise)
                assert np.isclose(formula(lr, beta, lam, s2), S[0, 0], rtol=1e-7)
                T, P = noise, matrix(lr, lam, beta, 0.0)
                for _ in range(14):  # after 2, 4, 8, ... steps from a fixed start
                    T, P = T + P @ T @ P.T, P @ P
                assert np.isclose(formula(lr, beta, lam, s2), T[0, 0], rtol=1e-7)
