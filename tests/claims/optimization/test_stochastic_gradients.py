"""Claims of optimization/stochastic-gradients, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations, product

import numpy as np
from scipy import linalg, optimize

from book.claims import claim


def moments(vectors):
    """Mean and covariance matrix of equally likely vectors, exactly, as lists."""
    n, d = len(vectors), len(vectors[0])
    mean = [sum(v[j] for v in vectors) / n for j in range(d)]
    return mean, [[sum((v[j] - mean[j]) * (v[k] - mean[k]) for v in vectors) / n for k in range(d)] for j in range(d)]


@claim(
    "batch-gradient-covariance",
    states=lambda n, B: (Fraction(1, B), Fraction(n - B, B * (n - 1))),  # times the covariance of one row
    mutants={
        "the factor with n below": lambda n, B: (Fraction(1, B), Fraction(n - B, B * n)),
        "the factor for both": lambda n, B: (Fraction(n - B, B * (n - 1)),) * 2,
        "no factor": lambda n, B: (Fraction(1, B), Fraction(1, B)),
        "B minus 1": lambda n, B: (Fraction(1, max(B - 1, 1)), Fraction(n - B, B * (n - 1))),
        "the deviation for the variance": lambda n, B: (Fraction(1, B**2), Fraction(n - B, B**2 * (n - 1))),
        "draws that leave n - B + 1": lambda n, B: (Fraction(1, B), Fraction(n - B + 1, B * n)),
    },
)
def test_batch_gradient_covariance(factors):
    """Every batch enumerated in fractions, with and without replacement, for integer gradients of 2 to 5 rows."""
    rng = np.random.default_rng(0)
    for n in (2, 3, 4, 5):
        rows = [[Fraction(int(v)) for v in row] for row in rng.integers(-9, 9, size=(n, 3))]
        full, one = moments(rows)
        for B in range(1, min(n, 4) + 1):
            kinds = (product(rows, repeat=B), combinations(rows, B))
            for batches, factor in zip(kinds, factors(n, B), strict=True):
                mean, covariance = moments([[sum(g) / B for g in zip(*batch, strict=True)] for batch in batches])
                assert mean == full
                assert covariance == [[factor * value for value in line] for line in one]


def stationary(lr, lam, s2):
    """The floor, the factor of the mean, that of the gap between variance and floor, the limit of floor / lr."""
    return lr * s2 / (lam * (2 - lr * lam)), 1 - lr * lam, (1 - lr * lam) ** 2, s2 / (2 * lam)


@claim(
    "stationary-variance-of-sgd",
    states=stationary,
    mutants={
        "the limit for small rates": lambda lr, lam, s2: (lr * s2 / (2 * lam), *stationary(lr, lam, s2)[1:]),
        "a plus in the denominator": lambda lr, lam, s2: (
            lr * s2 / (lam * (2 + lr * lam)),
            *stationary(lr, lam, s2)[1:],
        ),
        "the rate squared": lambda lr, lam, s2: (lr**2 * s2 / (lam * (2 - lr * lam)), *stationary(lr, lam, s2)[1:]),
        "no curvature below": lambda lr, lam, s2: (lr * s2 / (2 - lr * lam), *stationary(lr, lam, s2)[1:]),
        "the variance as slow as the mean": lambda lr, lam, s2: (
            stationary(lr, lam, s2)[0],
            1 - lr * lam,
            1 - lr * lam,
            s2 / (2 * lam),
        ),
        "the mean as fast as the variance": lambda lr, lam, s2: (
            stationary(lr, lam, s2)[0],
            (1 - lr * lam) ** 2,
            (1 - lr * lam) ** 2,
            s2 / (2 * lam),
        ),
        "the slope doubled": lambda lr, lam, s2: (*stationary(lr, lam, s2)[:3], s2 / lam),
    },
)
def test_stationary_variance_of_sgd(formula):
    """All paths of two-valued noise in fractions; dependent uncorrelated noise; SciPy, discrete Lyapunov equation."""
    for lr, lam, s in ((Fraction(1, 4), 2, 3), (Fraction(3, 2), 1, 1), (Fraction(1, 5), 5, 2), (Fraction(1, 10), 3, 1)):
        floor, shrink, forget, _ = formula(lr, lam, Fraction(s * s))
        start, star = Fraction(4), Fraction(-2)
        paths = [start]
        # cosines of one random angle: each noise is determined by the first, up to rounding, and all are uncorrelated
        angle, dependent = 2 * np.pi * np.arange(50) / 50, np.full(50, float(start))
        for t in range(1, 11):
            paths = [x - lr * (lam * (x - star) + e) for x in paths for e in (-s, s)]
            mean = sum(paths) / len(paths)
            variance = sum((x - mean) ** 2 for x in paths) / len(paths)
            assert mean - star == shrink**t * (start - star)
            assert variance == floor * (1 - forget**t)
            noise = np.sqrt(2) * s * np.cos(t * angle)
            dependent = dependent - float(lr) * (lam * (dependent - float(star)) + noise)
            np.testing.assert_allclose(dependent.mean(), float(mean), atol=1e-12)
            np.testing.assert_allclose(dependent.var(), float(variance), rtol=1e-12)
        rho = float(1 - lr * lam)
        limit = linalg.solve_discrete_lyapunov([[rho]], [[float(lr**2 * s * s)]])[0, 0]
        assert abs(limit - floor) < 1e-12
    lr, lam, s2 = 1e-6, 3.0, 2.0
    limit = linalg.solve_discrete_lyapunov([[1 - lr * lam]], [[lr**2 * s2]])[0, 0]
    assert abs(limit / lr - formula(lr, lam, s2)[3]) < 1e-5


@claim(
    "average-squared-gradient",
    states=lambda gap, lr, L, T, s2: (2 * gap / (lr * T) + L * lr * s2, lr * L <= 1),  # bound, and where it holds
    mutants={
        "half of the first term": lambda gap, lr, L, T, s2: (gap / (lr * T) + L * lr * s2, lr * L <= 1),
        "half of the floor": lambda gap, lr, L, T, s2: (2 * gap / (lr * T) + L * lr * s2 / 2, lr * L <= 1),
        "no floor": lambda gap, lr, L, T, s2: (2 * gap / (lr * T), lr * L <= 1),
        "a floor that falls with T": lambda gap, lr, L, T, s2: (2 * gap / (lr * T) + L * lr * s2 / T, lr * L <= 1),
        "a floor like the square of the rate": lambda gap, lr, L, T, s2: (
            2 * gap / (lr * T) + L * lr**2 * s2,
            lr * L <= 1,
        ),
        "T squared": lambda gap, lr, L, T, s2: (2 * gap / (lr * T**2) + L * lr * s2, lr * L <= 1),
        "rates up to 2 / L": lambda gap, lr, L, T, s2: (2 * gap / (lr * T) + L * lr * s2, lr * L <= 2),
    },
)
def test_average_squared_gradient(statement):
    """All paths of two-valued noise, constant or not, on four curves; a parabola with lr = 1/L is sharp up to s2/T."""
    curves = [  # value, gradient, L, infimum
        (lambda x: np.cos(2 * x) / 4, lambda x: -np.sin(2 * x) / 2, 1.0, -0.25),
        (lambda x: 2 * np.log(np.cosh(x)), lambda x: 2 * np.tanh(x), 2.0, 0.0),
        (lambda x: 1.5 * x**2, lambda x: 3 * x, 3.0, 0.0),
        (lambda x: x**2 / 10, lambda x: x / 5, 0.2, 0.0),
    ]
    for f, gradient, L, lowest in curves:
        for share in (0.1, 0.5, 1.0, 1.5, 1.9):
            for s in (0.0, 0.5, 2.0):
                for size in (lambda x: 1.0, lambda x: np.abs(np.cos(3 * x))):  # noise that depends on the path
                    lr, start = share / L, 1.1
                    paths, squares = np.array([start]), []
                    for T in range(1, 11):
                        squares.append(np.mean(gradient(paths) ** 2))
                        noises = [e * size(paths) for e in (-s, s)]
                        paths = np.concatenate([paths - lr * (gradient(paths) + e) for e in noises])
                        bound, holds = statement(f(start) - lowest, lr, L, T, s * s)
                        assert not holds or np.mean(squares) <= bound + 1e-12
    L, s, start = 3.0, 2.0, 0.7  # f = L x^2 / 2 with lr = 1/L: each x after the first is noise alone
    for T in (1, 5, 50):
        mean_square = (L**2 * start**2 + (T - 1) * s**2) / T
        bound, holds = statement(L * start**2 / 2, 1 / L, L, T, s**2)
        assert holds
        assert bound - mean_square <= s**2 / T + 1e-12


@claim(
    "one-over-t-is-the-running-mean",
    states=lambda lam, t: (Fraction(1, lam * t), Fraction(1, lam), Fraction(1, lam**2 * t)),
    mutants={  # rate, factor of the mean noise, variance for a noise of variance 1
        "no curvature in the rate": lambda lam, t: (Fraction(1, t), Fraction(1, lam), Fraction(1, lam**2 * t)),
        "one step late": lambda lam, t: (Fraction(1, lam * (t + 1)), Fraction(1, lam), Fraction(1, lam**2 * t)),
        "the curvature to the first power": lambda lam, t: (
            Fraction(1, lam * t),
            Fraction(1, lam),
            Fraction(1, lam * t),
        ),
        "half the variance": lambda lam, t: (Fraction(1, lam * t), Fraction(1, lam), Fraction(1, 2 * lam**2 * t)),
        "the noise not divided": lambda lam, t: (Fraction(1, lam * t), Fraction(1), Fraction(1, lam**2 * t)),
        "twice the rate": lambda lam, t: (Fraction(2, lam * t), Fraction(1, lam), Fraction(1, lam**2 * t)),
    },
)
def test_one_over_t_is_the_running_mean(formula):
    """The recursion in fractions on random noises and on all paths of two-valued noise; running means of targets."""
    rng = np.random.default_rng(2)
    star = Fraction(7, 3)
    for lam in (1, 2, 5):
        for start in (Fraction(-50), Fraction(4)):
            theta, noises = start, []
            for t in range(1, 30):
                rate, factor, _ = formula(lam, t)
                noises.append(Fraction(int(rng.integers(-99, 99)), 10))
                theta = theta - rate * (lam * (theta - star) + noises[-1])
                assert theta == star - factor * sum(noises) / t
        paths = [start]
        for t in range(1, 9):
            rate, _, variance = formula(lam, t)
            paths = [x - rate * (lam * (x - star) + e) for x in paths for e in (-1, 1)]
            mean = sum(paths) / len(paths)
            assert sum((x - mean) ** 2 for x in paths) / len(paths) == variance
    targets = [Fraction(int(v)) for v in rng.integers(-20, 20, size=25)]
    theta = Fraction(1000)
    for t, y in enumerate(targets, start=1):
        theta = theta - formula(1, t)[0] * (theta - y)
        assert theta == sum(targets[:t]) / t


@claim(
    "average-of-iterates",
    states=lambda lr, lam, s2: s2 / lam**2,
    mutants={
        "the curvature to the first power": lambda lr, lam, s2: s2 / lam,
        "half of it": lambda lr, lam, s2: s2 / (2 * lam**2),
        "the variance of one iterate": lambda lr, lam, s2: lr * s2 / (lam * (2 - lr * lam)),
        "proportional to the rate": lambda lr, lam, s2: lr * s2 / lam,
        "iterates counted as independent": lambda lr, lam, s2: lr * s2 / (2 * lam),
        "the noise itself": lambda lr, lam, s2: s2,
    },
)
def test_average_of_iterates(limit):
    """The weight of every single noise in the mean, summed exactly for 500 and 2000 steps from a fixed start."""
    for lr, lam, s2 in ((0.1, 2.0, 3.0), (0.7, 0.5, 1.0), (0.6, 3.0, 2.0), (1.9, 1.0, 0.5)):
        rho = 1 - lr * lam
        errors = []
        for T in (500, 2000):
            decay = np.concatenate([[0.0], rho ** np.arange(T - 1)])  # of the noise of one step, in later iterates
            weights = -lr * np.cumsum(decay) / T  # of each noise in the mean of theta_0 ... theta_{T-1}
            mean_offset = 4.0 * np.mean(rho ** np.arange(T))
            stated = limit(lr, lam, s2)
            errors.append((abs(T * s2 * np.sum(weights**2) - stated), T * mean_offset**2))
        assert errors[1][0] < 0.02 * s2 / lam**2
        assert errors[1][0] < errors[0][0] / 3.5 and errors[1][1] < errors[0][1] / 3.5


@claim(
    "no-floor-with-interpolation",
    states=lambda longest, lam: (1 / longest, lambda lr: 1 - lr * lam[0]),  # largest rate, factor of a step
    mutants={
        "twice the factor": lambda longest, lam: (1 / longest, lambda lr: 1 - 2 * lr * lam[0]),
        "the factor of the distance": lambda longest, lam: (1 / longest, lambda lr: (1 - lr * lam[0]) ** 2),
        "the largest eigenvalue": lambda longest, lam: (1 / longest, lambda lr: 1 - lr * lam[-1]),
        "rates up to twice as large": lambda longest, lam: (2 / longest, lambda lr: 1 - lr * lam[0]),
        "rates up to one over the largest eigenvalue": lambda longest, lam: (
            1 / lam[-1],
            lambda lr: 1 - lr * lam[0],
        ),
        "the mean eigenvalue": lambda longest, lam: (1 / longest, lambda lr: 1 - lr * np.mean(lam)),
        "half the eigenvalue": lambda longest, lam: (1 / longest, lambda lr: 1 - lr * lam[0] / 2),
        "the smallest positive eigenvalue": lambda longest, lam: (
            1 / longest,
            lambda lr: 1 - lr * lam[lam > 1e-9][0],
        ),
    },
)
def test_no_floor_with_interpolation(statement):
    """Exact second moments over all batches of one and two rows, step by step; rows that are orthonormal are sharp."""
    rng = np.random.default_rng(3)
    designs = [np.eye(2), np.eye(3), rng.normal(size=(4, 2)), rng.normal(size=(5, 3)), np.array([[3.0], [1.0]])]
    designs.append(np.array([[1.0, 2.0, 0.0], [0.0, 1.0, -1.0]]))  # a smallest eigenvalue of 0
    for X in designs:
        n, d = X.shape
        lam = np.maximum(np.linalg.eigvalsh(X.T @ X / n), 0)
        largest, factor = statement(np.max(np.sum(X**2, axis=1)), lam)
        for B, kind in ((1, combinations), (2, combinations), (2, lambda r, b: product(r, repeat=b))):
            batches = [X[list(rows)] for rows in kind(range(n), B)]
            for lr in (0.2 * largest, largest):
                steps = [np.eye(d) - lr * A.T @ A / B for A in batches]
                for e in (np.ones(d), np.linalg.eigh(X.T @ X)[1][:, 0]):
                    M = np.outer(e, e)  # expectation of the outer product of the error
                    for t in range(1, 13):
                        M = sum(S @ M @ S for S in steps) / len(steps)
                        assert np.trace(M) <= factor(lr) ** t * (e @ e) * (1 + 1e-9)
                        if (X == np.eye(n, d)).all() and B == 1 and n == d and lr == largest:
                            assert np.trace(M) >= factor(lr) ** t * (e @ e) * (1 - 1e-9)


@claim(
    "best-step-for-a-batch",
    states=lambda g, H, C, B: (
        (g @ g) ** 2 / (2 * g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / B),
        (g @ g) / (g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / B),
    ),
    mutants={  # largest expected fall, and its rate
        "traces without the curvature": lambda g, H, C, B: (
            (g @ g) ** 2 / (2 * g @ H @ g) / (1 + np.trace(C) / (g @ g) / B),
            (g @ g) / (g @ H @ g) / (1 + np.trace(C) / (g @ g) / B),
        ),
        "the rate of the full gradient": lambda g, H, C, B: (
            (g @ g) ** 2 / (2 * g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / B),
            (g @ g) / (g @ H @ g),
        ),
        "no half": lambda g, H, C, B: (
            (g @ g) ** 2 / (g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / B),
            (g @ g) / (g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / B),
        ),
        "the root of B": lambda g, H, C, B: (
            (g @ g) ** 2 / (2 * g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / np.sqrt(B)),
            (g @ g) / (g @ H @ g) / (1 + np.trace(H @ C) / (g @ H @ g) / np.sqrt(B)),
        ),
        "the sum of the covariance matrix": lambda g, H, C, B: (
            (g @ g) ** 2 / (2 * g @ H @ g) / (1 + g @ C @ g / (g @ g) / B),
            (g @ g) / (g @ H @ g) / (1 + g @ C @ g / (g @ g) / B),
        ),
    },
)
def test_best_step_for_a_batch(formula):
    """SciPy's bounded minimizer of the mean loss after a step, over all batches of one to three draws of four rows."""
    rng = np.random.default_rng(4)
    for d in (1, 2, 3):
        A = rng.normal(size=(d, d))
        H, x = A @ A.T + 0.2 * np.eye(d), rng.normal(size=d)
        g = H @ x
        rows = g + rng.normal(size=(4, d)) * [1, 3, 0.3][:d]
        rows += g - rows.mean(axis=0)
        C = (rows - g).T @ (rows - g) / 4
        for B in (1, 2, 3):
            batches = np.array([np.mean(b, axis=0) for b in product(rows, repeat=B)])

            def after(lr, batches=batches, x=x, H=H):
                e = x - lr * batches
                return np.mean(np.sum(e @ H * e, axis=1)) / 2

            found = optimize.minimize_scalar(after, bounds=(0, 20), method="bounded", options={"xatol": 1e-10})
            fall, rate = formula(g, H, C, B)
            np.testing.assert_allclose(x @ H @ x / 2 - found.fun, fall, rtol=1e-6)
            np.testing.assert_allclose(found.x, rate, rtol=1e-4)
