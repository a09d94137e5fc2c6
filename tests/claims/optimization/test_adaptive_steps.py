"""Claims of optimization/adaptive-steps, each against something independent of the page's programs."""

from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import product

import numpy as np
from scipy import optimize

from book.claims import claim


@claim(
    "adagrad-regret",
    states=lambda R, eta, roots: (R**2 / (2 * eta) + eta) * np.sum(roots),  # roots of the sums of squares at the end
    mutants={
        "half of it": lambda R, eta, roots: (R**2 / (4 * eta) + eta / 2) * np.sum(roots),
        "no price for the steps": lambda R, eta, roots: R**2 / (2 * eta) * np.sum(roots),
        "no price for the distance": lambda R, eta, roots: eta * np.sum(roots),
        "the largest root instead of the sum": lambda R, eta, roots: (R**2 / (2 * eta) + eta) * np.max(roots),
        "the 2-norm of all gradients": lambda R, eta, roots: (R**2 / (2 * eta) + eta) * np.sqrt(np.sum(roots**2)),
        "half the price of the steps": lambda R, eta, roots: (R**2 / (2 * eta) + eta / 2) * np.sum(roots),
        "half the price of the distance": lambda R, eta, roots: (R**2 / (4 * eta) + eta) * np.sum(roots),
        "eta in the wrong places": lambda R, eta, roots: (R**2 * eta / 2 + 1 / eta) * np.sum(roots),
        "the distance not squared": lambda R, eta, roots: (R / (2 * eta) + eta) * np.sum(roots),
    },
)
def test_adagrad_regret(bound):
    """Regret of runs in 1 to 30 dimensions on changing convex losses (quartic, absolute, linear), R from the run."""
    rng = np.random.default_rng(0)
    for eta, d, T, kind in product((0.02, 0.3, 1.0, 20.0), (1, 3, 30), (1, 2, 60), ("quartic", "linear", "sum")):
        u, theta, G = rng.normal(size=d), np.zeros(d), np.zeros(d)
        u = np.full(d, -3.0) if kind == "linear" else u
        regret = R = 0.0
        for _ in range(T):
            x = rng.normal(size=d) + 0.1

            def loss(w, x=x, u=u, kind=kind):
                if kind == "linear":
                    return np.sum(w)
                if kind == "sum":
                    return np.sum(np.sqrt(1 + (w - x) ** 2))
                return np.dot(x, w - u) ** 4 / 4 + np.dot(x, w)

            if kind == "linear":
                g = np.ones(d)
            elif kind == "sum":
                g = (theta - x) / np.sqrt(1 + (theta - x) ** 2)
            else:
                g = np.dot(x, theta - u) ** 3 * x + x
            R = max(R, np.abs(theta - u).max())
            regret += loss(theta) - loss(u)
            G += g**2
            theta = theta - eta * g / np.sqrt(G)
        assert regret <= bound(R, eta, np.sqrt(G)) * (1 + 1e-12)
    # linear losses g_t theta that use up one term each, against u = 0: slow descent, and ever larger zigzags
    zigzag = 0.2 * (-1.0) ** np.arange(400) * 0.96 ** (-np.arange(400) / 2)  # g / root of G is 0.2 from the second on
    zigzag[0] = 1
    slow = [1.0] + [0.02] * 1000
    for eta, start, slopes in ((0.05, 1.0, slow), (0.5, 10.0, slow), (1.0, 0.55, zigzag)):
        theta, G, R, regret = start, 0.0, 0.0, 0.0
        for g in slopes:
            R, regret, G = max(R, abs(theta)), regret + g * theta, G + g**2
            theta -= eta * g / np.sqrt(G)
        assert regret <= bound(R, eta, np.sqrt([G])) * (1 + 1e-12)


@claim(
    "moving-average-bias",
    states=lambda beta, t: 1 - beta**t,
    mutants={
        "one step behind": lambda beta, t: 1 - beta ** (t - 1),
        "one step ahead": lambda beta, t: 1 - beta ** (t + 1),
        "the weight of the start": lambda beta, t: beta**t,
        "the weight of a new square": lambda beta, t: 1 - beta,
        "beta and its complement exchanged": lambda beta, t: 1 - (1 - beta) ** t,
        "no bias": lambda beta, t: Fraction(1),
    },
)
def test_moving_average_bias(factor):
    """Exact means over all paths of a stationary Markov chain of gradients (dependent), and constant squares."""
    stay, stationary = Fraction(4, 5), Fraction(1, 2)
    values = (Fraction(3), Fraction(-1))
    second_moment = sum(stationary * g**2 for g in values)
    for beta in (Fraction(9, 10), Fraction(1, 3), Fraction(999, 1000)):
        for t in (1, 2, 3, 7):
            mean = Fraction(0)
            for path in product((0, 1), repeat=t):
                probability, v = stationary, Fraction(0)
                for s, state in enumerate(path):
                    if s:
                        probability *= stay if state == path[s - 1] else 1 - stay
                    v = beta * v + (1 - beta) * values[state] ** 2
                mean += probability * v
            assert mean == factor(beta, t) * second_moment
            v = Fraction(0)
            for s in range(t):
                v = beta * v + (1 - beta) * (5 * (-1) ** s) ** 2  # the sign changes, the square does not
            assert v == factor(beta, t) * 25


@claim(
    "adam-first-step",
    states=lambda g, eta, eps, b1, b2: (-eta * g / (abs(g) + eps), (1 - b1) / np.sqrt(1 - b2)),
    mutants={
        "uphill": lambda g, eta, eps, b1, b2: (eta * g / (abs(g) + eps), (1 - b1) / np.sqrt(1 - b2)),
        "the gradient": lambda g, eta, eps, b1, b2: (-eta * g, (1 - b1) / np.sqrt(1 - b2)),
        "the sign, whatever eps": lambda g, eta, eps, b1, b2: (-eta * np.sign(g), (1 - b1) / np.sqrt(1 - b2)),
        "eps under the root": lambda g, eta, eps, b1, b2: (
            -eta * g / np.sqrt(g**2 + eps), (1 - b1) / np.sqrt(1 - b2)),
        "decay rates instead of weights": lambda g, eta, eps, b1, b2: (
            -eta * g / (abs(g) + eps), b1 / np.sqrt(b2)),
        "the root forgotten": lambda g, eta, eps, b1, b2: (-eta * g / (abs(g) + eps), (1 - b1) / (1 - b2)),
    },
)  # fmt: skip
def test_adam_first_step(first):
    """Adam in decimals with 40 digits, from its definition with m = v = 0; and its bounds η and η(1 − ε/|g|)."""
    getcontext().prec = 40
    for g in ("3", "-0.002", "1e-8", "-1e-12", "4e5"):
        for b1, b2 in (("0.9", "0.999"), ("0", "0.9"), ("0.5", "0")):
            for eps in ("0", "1e-8", "0.01"):
                G, B1, B2, E, eta = (Decimal(x) for x in (g, b1, b2, eps, "0.25"))
                m, v = (1 - B1) * G, (1 - B2) * G**2
                step = -eta * (m / (1 - B1)) / ((v / (1 - B2)).sqrt() + E)
                stated, ratio = first(float(g), 0.25, float(eps), float(b1), float(b2))
                np.testing.assert_allclose(stated, float(step), rtol=1e-11)
                assert eta * (1 - E / abs(G)) - Decimal("1e-30") <= abs(step) <= eta + Decimal("1e-30")
                if eps == "0":
                    np.testing.assert_allclose(ratio, float(-eta * m / v.sqrt() / step), rtol=1e-11)


def run(root, rule, slopes, theta, scale, steps=25, eta=0.1):
    """A method on a loss whose gradient at theta is scale * slopes(theta), with `root` as its denominator."""
    m = v = 0.0
    theta = np.array(theta)
    for t in range(1, steps + 1):
        g = scale * slopes(theta)
        b1, b2 = {"adagrad": (0, 1), "rmsprop": (0, 0.9), "adam": (0.9, 0.999)}[rule]
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2 if b2 < 1 else 1) * g**2
        corrected = (m / (1 - b1**t), v / (1 - b2**t)) if rule == "adam" else (m, v)
        theta = theta - eta * corrected[0] / root(corrected[1])
    return theta


@claim(
    "scales-cancel",
    states=lambda v: np.sqrt(v),
    mutants={
        "no root": lambda v: v,
        "no denominator, as gradient descent": lambda v: np.ones_like(v),
        "one denominator for all": lambda v: np.sqrt(np.sum(v)),
        "the fourth root": lambda v: v**0.25,
        "an eps": lambda v: np.sqrt(v) + 1e-3,
        "an eps under the root": lambda v: np.sqrt(v + 1e-6),
    },
)
def test_scales_cancel(root):
    """Runs with factors that are powers of 2, where floats scale exactly, and with others; separable or one factor."""

    def separable(x):
        return np.array([3 * np.arctan(x[0]), np.tanh(x[1]) + 0.2, 10 * np.sin(x[2])])

    def coupled(x):
        bend, wave = np.tanh(x[0] + 2 * x[1]), np.sin(x[0] + x[2])  # of ln cosh(x0 + 2 x1) - cos(x0 + x2)
        return np.array([bend + wave, 2 * bend, wave])

    start = [1.5, -2.0, 0.7]
    for rule in ("adagrad", "rmsprop", "adam"):
        plain = run(root, rule, separable, start, np.ones(3))
        for scale in (np.array([2.0**20, 2.0**-18, 1.0]), np.array([1e-4, 3e5, 7.0])):
            np.testing.assert_allclose(run(root, rule, separable, start, scale), plain, rtol=1e-9, atol=1e-9)
        plain = run(root, rule, coupled, start, 1.0)
        for scale in (2.0**30, 2.0**-20, 1e3):
            np.testing.assert_allclose(run(root, rule, coupled, start, scale), plain, rtol=1e-9, atol=1e-9)


@claim(
    "largest-adam-step",
    states=lambda b1, b2: (1 - b1) / np.sqrt((1 - b2) * (1 - b1**2 / b2)),
    mutants={
        "the step after silence": lambda b1, b2: (1 - b1) / np.sqrt(1 - b2),
        "the larger of it and 1": lambda b1, b2: max(1, (1 - b1) / np.sqrt(1 - b2)),
        "beta1 not squared": lambda b1, b2: (1 - b1) / np.sqrt((1 - b2) * (1 - b1 / b2)) if b1 < b2 else 9.0,
        "beta2 forgotten": lambda b1, b2: (1 - b1) / np.sqrt((1 - b2) * (1 - b1**2)),
        "no root": lambda b1, b2: (1 - b1) / ((1 - b2) * (1 - b1**2 / b2)),
    },
)
def test_largest_adam_step(bound):
    """SciPy maximizes m over the root of v over all sequences of gradients; random and special ones stay below."""
    rng = np.random.default_rng(0)
    for b1, b2, T in ((0.9, 0.999, 200), (0.9, 0.95, 120), (0.5, 0.9, 40), (0.3, 0.2, 30)):
        weights1 = (1 - b1) * b1 ** np.arange(T)
        weights2 = (1 - b2) * b2 ** np.arange(T)
        limit = bound(b1, b2)
        for g in (*rng.normal(size=(50, T)), *rng.standard_cauchy(size=(50, T)), np.eye(T)[0], np.ones(T)):
            assert abs(weights1 @ g) <= limit * np.sqrt(weights2 @ g**2)
        w = weights1 / np.sqrt(weights2)  # z = sqrt(weights2) * g, so the ratio is w @ z / |z|

        def ratio(z, w=w):
            size = np.linalg.norm(z)
            return -(w @ z) / size, -w / size + (w @ z) * z / size**3

        found = optimize.minimize(ratio, np.ones(T), jac=True, options={"gtol": 1e-10})
        assert abs(-found.fun - limit) < 1e-4 * limit
        few = np.sqrt(np.sum(w[:12] ** 2))  # the largest for 12 gradients, by Cauchy-Schwarz: strictly below
        assert few < limit * (1 - 1e-9)
    # in exact fractions: silence, then ten growing gradients, with both corrections and the usual values
    b1, b2, m, v, t = Fraction(9, 10), Fraction(999, 1000), Fraction(0), Fraction(0), 1000
    for k in range(10):
        g, t = Fraction(111, 100) ** k, t + 1
        m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    assert 5.4**2 < (m / (1 - b1**t)) ** 2 / (v / (1 - b2**t)) < bound(0.9, 0.999) ** 2
    assert all((1 - b1**t) ** 2 > 1 - b2**t for t in range(1, 60))  # the corrections shorten the step


def settle(a, c, lam, kind, steps=2500):
    """Adam with a penalty, or AdamW, on a parabola, with a learning rate that falls to 0."""
    theta, m, v = 0.3, 0.0, 0.0
    for t in range(1, steps + 1):
        g = a * (theta - c) + (lam * theta if kind == "penalty" else 0.0)
        m, v = 0.9 * m + 0.1 * g, 0.98 * v + 0.02 * g * g
        step = m / (1 - 0.9**t) / ((v / (1 - 0.98**t)) ** 0.5 + 1e-8)
        theta -= 0.05 * (1 - (t - 1) / steps) * (step + (lam * theta if kind == "decay" else 0.0))
    return theta


@claim(
    "adamw-rests-elsewhere",
    states=lambda a, c, lam: (a * c / (a + lam), min(max(c, -1 / lam), 1 / lam)),
    mutants={
        "both at the penalized minimum": lambda a, c, lam: (a * c / (a + lam), a * c / (a + lam)),
        "decay does nothing": lambda a, c, lam: (a * c / (a + lam), c),
        "the box has the side lam": lambda a, c, lam: (a * c / (a + lam), min(max(c, -lam), lam)),
        "the positive bound only": lambda a, c, lam: (a * c / (a + lam), min(c, 1 / lam)),
        "shrunk by 1 + lam": lambda a, c, lam: (c / (1 + lam), min(max(c, -1 / lam), 1 / lam)),
        "soft threshold": lambda a, c, lam: (a * c / (a + lam), np.sign(c) * max(abs(c) - lam / a, 0)),
    },
)
def test_adamw_rests_elsewhere(points):
    """Roots of the step by SciPy's brentq for eps = 1e-9, and the ends of runs with a falling learning rate."""
    cases = list(product((0.5, 4.0), (-3.0, -0.4, 0.8, 2.5), (0.5, 2.0)))
    for a, c, lam in cases:
        penalized, decoupled = points(a, c, lam)
        root = optimize.brentq(lambda x, a=a, c=c, lam=lam: a * (x - c) + lam * x, -9, 9, xtol=1e-13)
        assert abs(root - penalized) < 1e-9

        def step(x, a=a, c=c, lam=lam):
            g = a * (x - c)
            return g / (abs(g) + 1e-9) + lam * x

        assert abs(optimize.brentq(step, -9, 9, xtol=1e-13) - decoupled) < 1e-6
        distances = []
        for eps in (10.0, 1.0, 0.1, 1e-2, 1e-4, 1e-6):

            def step(x, a=a, c=c, lam=lam, eps=eps):
                return a * (x - c) / (a * np.abs(x - c) + eps) + lam * x

            assert np.all(np.diff(step(np.linspace(-9, 9, 2001))) > 0)  # one root only, for each eps
            distances.append(abs(optimize.brentq(step, -9, 9, xtol=1e-13) - decoupled))
        assert np.all(np.diff(distances) < 0) and distances[-1] < 1e-4  # and it tends to the stated point
    for a, c, lam in cases[::3]:
        penalized, decoupled = points(a, c, lam)
        assert abs(settle(a, c, lam, "penalty") - penalized) < 0.01
        assert abs(settle(a, c, lam, "decay") - decoupled) < 0.01


@claim(
    "averages-forget-the-rare",
    states=lambda C: (1 / (1 + C**2), Decimal("0.5"), lambda v: v),  # beta2, least move / eta, what is under the root
    mutants={
        "beta2 and its complement exchanged": lambda C: (C**2 / (1 + C**2), Decimal("0.5"), lambda v: v),
        "the default beta2": lambda C: (Fraction(999, 1000), Decimal("0.5"), lambda v: v),
        "no division": lambda C: (1 / (1 + C**2), Decimal("0.5"), lambda v: [1, 1, 1]),
        "AMSGrad": lambda C: (1 / (1 + C**2), Decimal("0.5"), lambda v: [max(v)] * 3),
        "the full learning rate": lambda C: (1 / (1 + C**2), Decimal("1"), lambda v: v),
        "beta2 one half": lambda C: (Fraction(1, 2), Decimal("0.5"), lambda v: v),
    },
)
def test_averages_forget_the_rare(statement):
    """The recursion in exact fractions until v repeats to 30 digits, roots of 40 digits; C from 2 to 1000."""
    getcontext().prec = 40
    for C in (Fraction(2), Fraction(9, 4), Fraction(3), Fraction(5), Fraction(10), Fraction(1000)):
        beta2, least, under = statement(C)
        cycle = [C, Fraction(-1), Fraction(-1)]
        # v = beta2^3 v + one cycle, so the periodic value is a geometric series
        one = sum((1 - beta2) * beta2 ** (2 - k) * cycle[k] ** 2 for k in range(3))
        v, values = one / (1 - beta2**3), []
        for g in cycle:
            v = beta2 * v + (1 - beta2) * g**2
            values.append(v)
        assert v == one / (1 - beta2**3)
        roots = [(Decimal(x.numerator) / Decimal(x.denominator)).sqrt() for x in map(Fraction, under(values))]
        move = sum(-Decimal(g.numerator) / Decimal(g.denominator) / r for g, r in zip(cycle, roots, strict=True))
        assert move > least and sum(cycle) >= 0
        late = Fraction(0)  # from v = 0 the values tend to the periodic ones
        for g in cycle * 4:
            late = beta2 * late + (1 - beta2) * g**2
        assert 0 < v - late <= v * beta2**12
