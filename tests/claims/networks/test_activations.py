"""Claims of networks/activations, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations

import numpy as np
from scipy import optimize, special, stats

from book.claims import claim


@claim(
    "gelu-and-silu-slopes",
    states=lambda z, Phi, phi, s: (Phi + z * phi, s * (1 + z * (1 - s)), -np.sqrt(2), np.sqrt(2)),
    mutants={
        "GELU without the product rule": lambda z, Phi, phi, s: (Phi, s * (1 + z * (1 - s)), -np.sqrt(2), np.sqrt(2)),
        "SiLU without the product rule": lambda z, Phi, phi, s: (Phi + z * phi, s, -np.sqrt(2), np.sqrt(2)),
        "the minus sign of the density's slope": lambda z, Phi, phi, s: (
            Phi - z * phi, s * (1 + z * (1 - s)), -np.sqrt(2), np.sqrt(2),
        ),
        "extremes at one standard deviation": lambda z, Phi, phi, s: (Phi + z * phi, s * (1 + z * (1 - s)), -1.0, 1.0),
        "the smallest slope at the minimum of the mirror image": lambda z, Phi, phi, s: (
            Phi + z * phi, s * (1 + z * (1 - s)), np.sqrt(2), -np.sqrt(2),
        ),
        "SiLU with s in place of 1 - s": lambda z, Phi, phi, s: (Phi + z * phi, s * (1 + z * s), -np.sqrt(2), 2**0.5),
    },
)  # fmt: skip
def test_gelu_and_silu_slopes(formula):
    """The complex step on SciPy's complex error function, and SciPy's minimizer for the extreme slopes."""
    h = 1e-30

    def gelu(z):
        return z * (1 + special.erf(z / np.sqrt(2))) / 2

    def slope(z):
        return gelu(z + 1j * h).imag / h

    z = np.linspace(-6, 6, 49)
    a, b, low, high = formula(z, stats.norm.cdf(z), stats.norm.pdf(z), special.expit(z))
    c = z + 1j * h
    assert np.allclose(slope(z), a, rtol=0, atol=1e-12)
    assert np.allclose((c / (1 + np.exp(-c))).imag / h, b, rtol=0, atol=1e-12)
    for sign, place in ((1, low), (-1, high)):
        grid = np.linspace(-9, 9, 3601)
        start = grid[np.argmin(sign * slope(grid))]
        found = optimize.minimize_scalar(
            lambda t, g=sign: g * slope(t), bounds=(start - 0.1, start + 0.1), method="bounded"
        )
        assert abs(found.x - place) < 1e-4


@claim(
    "tanh-is-a-sigmoid",
    states=lambda W1, b1, W2, b2: (2 * W1, 2 * b1, 2 * W2, b2 - W2.sum(axis=0)),
    mutants={
        "the output not doubled": lambda W1, b1, W2, b2: (2 * W1, 2 * b1, W2, b2 - W2.sum(axis=0)),
        "the hidden bias not doubled": lambda W1, b1, W2, b2: (2 * W1, b1, 2 * W2, b2 - W2.sum(axis=0)),
        "the hidden layer halved": lambda W1, b1, W2, b2: (W1 / 2, b1 / 2, 2 * W2, b2 - W2.sum(axis=0)),
        "1 subtracted from the output": lambda W1, b1, W2, b2: (2 * W1, 2 * b1, 2 * W2, b2 - 1),
        "the sum added": lambda W1, b1, W2, b2: (2 * W1, 2 * b1, 2 * W2, b2 + W2.sum(axis=0)),
    },
)
def test_tanh_is_a_sigmoid(translate):
    """Random networks with NumPy's tanh against SciPy's logistic function."""
    rng = np.random.default_rng(0)
    for d, m, outputs in ((1, 1, 1), (3, 5, 2), (2, 7, 4)):
        W1, b1 = rng.normal(size=(d, m)), rng.normal(size=m)
        W2, b2 = rng.normal(size=(m, outputs)), rng.normal(size=outputs)
        V1, c1, V2, c2 = translate(W1, b1, W2, b2)
        X = 3 * rng.normal(size=(50, d))
        assert np.allclose(np.tanh(X @ W1 + b1) @ W2 + b2, special.expit(X @ V1 + c1) @ V2 + c2, atol=1e-12)


@claim(
    "sigmoid-chain-bound",
    states=lambda w: (Fraction(1, 4), 0.0, np.prod(np.abs(w)) / 4 ** len(w)),
    mutants={
        "the bound of tanh": lambda w: (Fraction(1), 0.0, np.prod(np.abs(w))),
        "one half": lambda w: (Fraction(1, 2), 0.0, np.prod(np.abs(w)) / 2 ** len(w)),
        "the weights left out": lambda w: (Fraction(1, 4), 0.0, 1 / 4 ** len(w)),
        "no absolute value": lambda w: (Fraction(1, 4), 0.0, np.prod(w) / 4 ** len(w)),
        "the quarter divided by the depth": lambda w: (Fraction(1, 4), 0.0, np.prod(np.abs(w)) / (4 * len(w))),
        "the largest slope at z = 1": lambda w: (Fraction(1, 4), 1.0, np.prod(np.abs(w)) / 4 ** len(w)),
    },
)
def test_sigmoid_chain_bound(bound):
    """Slopes by the complex step: never above the bound, and equal to it for chains whose pre-activations are all 0."""
    h = 1e-30

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    z = np.linspace(-5, 5, 101)
    slopes = sigmoid(z + 1j * h).imag / h
    rng = np.random.default_rng(0)
    for k in (1, 2, 3, 6):
        for _ in range(40):
            w = 3 * rng.normal(size=k)
            largest, place, product = bound(w)
            assert np.isclose(slopes.max(), float(largest)) and abs(z[slopes.argmax()] - place) < 1e-9
            assert (slopes < slopes.max()).sum() == 100
            for biases, start in ((3 * rng.normal(size=k), rng.normal()), (-w / 2, 0.5)):
                a = start + 1j * h
                for weight, bias in zip(w, biases, strict=True):
                    a = sigmoid(weight * a + bias)
                assert abs(a.imag / h) <= product * (1 + 1e-9)
            assert np.isclose(abs(a.imag / h), product)  # the second chain has z = 0 everywhere


@claim(
    "pieces-of-one-relu-layer",
    states=lambda m, v, w: (m + 1, v * abs(w)),
    mutants={
        "m pieces": lambda m, v, w: (m, v * abs(w)),
        "two pieces for each unit": lambda m, v, w: (2 * m, v * abs(w)),
        "the sign of the weight kept": lambda m, v, w: (m + 1, v * w),
        "the hidden weight forgotten": lambda m, v, w: (m + 1, v),
        "the output weight forgotten": lambda m, v, w: (m + 1, abs(w)),
    },
)
def test_pieces_of_one_relu_layer(statement):
    """Exact slopes in fractions left and right of every kink; distinct kinks attain the bound, shared ones add."""
    rng = np.random.default_rng(0)
    tiny = Fraction(1, 10**6)
    for m in (2, 3, 6, 9):
        for shared in (False, True):
            w = [Fraction(int(s) * int(n)) for s, n in zip(rng.choice([-1, 1], m), rng.integers(2, 6, m), strict=True)]
            v = [Fraction(int(n), 7) for n in rng.integers(1, 9, m) * rng.choice([-1, 1], m)]
            w[0], w[1], v[1] = -abs(w[0]), abs(w[1]), 3 * abs(v[0])
            kinks = [Fraction(int(t), 3) for t in rng.permutation(20)[:m]]
            if shared:
                kinks[1] = kinks[0]
            b = [-t * weight for t, weight in zip(kinks, w, strict=True)]

            # units without a kink, by w = 0 and by v = 0, add no piece
            w, v, b = [*w, Fraction(0), Fraction(2)], [*v, Fraction(5), Fraction(0)], [*b, Fraction(3), Fraction(-40)]
            kinks = [*kinks, Fraction(10), Fraction(20)]

            def f(x, v=v, w=w, b=b):
                return sum(vk * max(wk * x + bk, Fraction(0)) for vk, wk, bk in zip(v, w, b, strict=True))

            changes = 0
            for t in sorted(set(kinks)):
                jump = (f(t + tiny) - f(t)) / tiny - (f(t) - f(t - tiny)) / tiny
                assert jump == sum(statement(m, v[k], w[k])[1] for k in range(m + 2) if kinks[k] == t and w[k] != 0)
                changes += jump != 0
            most = statement(m, v[0], w[0])[0]
            assert changes + 1 == most if not shared else changes + 1 < most
            assert changes + 1 <= statement(m + 2, v[0], w[0])[0]


@claim(
    "folded-tents",
    states=lambda k: (2**k, 2**k, 2 * k, 2**k),
    mutants={
        "pieces grow linearly": lambda k: (2 * k, 2**k, 2 * k, 2 * k),
        "one more fold": lambda k: (2 ** (k + 1), 2**k, 2 * k, 2 ** (k + 1)),
        "slopes stay 2": lambda k: (2**k, 2, 2 * k, 2**k),
        "squares": lambda k: (k**2, 2**k, 2 * k, k**2),
        "slopes grow linearly": lambda k: (2**k, 2 * k, 2 * k, 2**k),
        "one unit less for the shallow network": lambda k: (2**k, 2**k, 2 * k, 2**k - 1),
    },
)
def test_folded_tents(statement):
    """A real network of k layers of two units in exact fractions, its kinks, and all directions of one unit a kink."""
    for k in range(1, 6):
        pieces, steep, units, shallow = statement(k)
        W1, between, count = [1, 1], [[2, 2], [-4, -4]], 0
        n = 2 ** (k + 2)
        x = [Fraction(i, n) for i in range(n + 1)]
        y = []
        for value in x:
            a = [max(W1[0] * value, 0), max(W1[1] * value - Fraction(1, 2), 0)]
            count = 2
            for _ in range(k - 1):
                z = [a[0] * between[0][j] + a[1] * between[1][j] - Fraction(j, 2) for j in range(2)]
                a, count = [max(entry, 0) for entry in z], count + 2
            y.append(2 * a[0] - 4 * a[1])
        slopes = [(y[i + 1] - y[i]) * n for i in range(n)]
        kinks = [i for i in range(1, n) if slopes[i] != slopes[i - 1]]
        assert len(kinks) + 1 == pieces and {abs(slope) for slope in slopes} == {steep} and count == units
        jumps = [slopes[i] - slopes[i - 1] for i in kinks]

        def enough(m, k=k, jumps=jumps, first=slopes[0]):
            """With one unit at each kink, each pointing left or right, can the first slope be made?"""
            if m == len(jumps) and k < 4:
                return any(-sum(chosen) == first for r in range(m + 1) for chosen in combinations(jumps, r))
            return m > len(jumps)

        assert enough(shallow) and not enough(shallow - 1)
        v = [slopes[0], *jumps]  # 2^k hinges, one of them at 0
        places = [Fraction(0), *(x[i] for i in kinks)]
        for p, q in zip(x, y, strict=True):
            assert sum(vk * max(p - t, 0) for vk, t in zip(v, places, strict=True)) == q


@claim(
    "hinge-interpolation-error",
    states=lambda h, second, C: (h**2 / 8 * second, C * h / 2, 0),
    mutants={
        "a tenth in place of an eighth": lambda h, second, C: (h**2 / 10 * second, C * h / 2, 0),
        "one twelfth, as for the trapezoid rule": lambda h, second, C: (h**2 / 12 * second, C * h / 2, 0),
        "the order 3": lambda h, second, C: (h**3 / 8 * second, C * h / 2, 0),
        "a quarter for Lipschitz functions": lambda h, second, C: (h**2 / 8 * second, C * h / 4, 0),
        "a half in place of an eighth": lambda h, second, C: (h**2 / 2 * second, C * h / 2, 0),
        "twice the Lipschitz bound": lambda h, second, C: (h**2 / 8 * second, C * h, 0),
        "also one strip beyond the interval": lambda h, second, C: (h**2 / 8 * second, C * h / 2, 1),
        "a third for Lipschitz functions": lambda h, second, C: (h**2 / 8 * second, C * h / 3, 0),
    },
)
def test_hinge_interpolation_error(bound):
    """Errors of the hinges on fine grids, with a parabola and a corner in the middle that attain the two bounds."""

    def error(f, a, b, n):
        beyond = bound((b - a) / n, 1, 1)[2] * (b - a) / n
        ends = np.linspace(a, b, n + 1)
        r = np.diff(f(ends)) / np.diff(ends)
        x = np.linspace(a, b + beyond, 64 * n + 1)
        g = f(ends[0]) + np.maximum(x[:, None] - ends[:-1], 0) @ np.diff(r, prepend=0)
        return np.abs(f(x) - g).max()

    smooth = (
        (np.exp, 0, 2, np.exp(2)),
        (lambda x: np.sin(3 * x), -1, 2, 9),
        (lambda x: 1 / (1 + x), 0, 3, 2),
    )
    for n in (1, 3, 5, 9, 20):
        for f, a, b, second in smooth:
            assert error(f, a, b, n) <= bound((b - a) / n, second, 0)[0] * (1 + 1e-9)
        assert np.isclose(error(lambda x: 3 * x**2, -1, 2, n), bound(3 / n, 6, 0)[0])  # attained
    for n in (1, 3, 5, 9):  # an odd number of strips has the corner in the middle of one
        middle = error(lambda x: 4 * np.abs(x - 0.5), 0, 1, n)
        assert np.isclose(middle, bound(1 / n, 0, 4)[1])
        zigzag = error(lambda x: np.abs(np.sin(9 * x)), 0, 1, n)
        assert zigzag <= bound(1 / n, 0, 9)[1]


@claim(
    "hinges-through-any-points",
    states=lambda t, y: (t[:-1], np.diff(np.diff(y) / np.diff(t), prepend=Fraction(0)), y[0]),
    mutants={
        "slopes instead of their changes": lambda t, y: (t[:-1], np.diff(y) / np.diff(t), y[0]),
        "kinks at the right ends": lambda t, y: (t[1:], np.diff(np.diff(y) / np.diff(t), prepend=Fraction(0)), y[0]),
        "differences instead of slopes": lambda t, y: (t[:-1], np.diff(np.diff(y), prepend=Fraction(0)), y[0]),
        "no output bias": lambda t, y: (t[:-1], np.diff(np.diff(y) / np.diff(t), prepend=Fraction(0)), Fraction(0)),
        "one unit less": lambda t, y: (t[:-2], np.diff(np.diff(y) / np.diff(t), prepend=Fraction(0))[:-1], y[0]),
    },
)
def test_hinges_through_any_points(build):
    """Exact networks in fractions for random tables in one, two and four dimensions, and the thread network's rows."""
    rng = np.random.default_rng(0)
    tables = [([[1, 2], [2, -1], [-2, 1], [-1, -2]], [0, 1, 1, 0])]
    for n, d in ((3, 1), (6, 2), (9, 4)):
        X = rng.choice(10**4, size=n * d, replace=False).reshape(n, d).tolist()
        tables.append((X, [int(y) for y in rng.integers(1, 50, n)]))
    for X, y in tables:
        w = [Fraction(7) ** -j for j in range(len(X[0]))]
        projected = [sum(a * b for a, b in zip(w, row, strict=True)) for row in X]
        assert len(set(projected)) == len(X)
        order = sorted(range(len(X)), key=lambda i, p=projected: p[i])
        t = np.array([projected[i] for i in order], dtype=object)
        targets = np.array([Fraction(y[i]) for i in order], dtype=object)
        kinks, v, c = build(t, targets)
        assert len(kinks) <= len(X) - 1
        for place, target in zip(t, targets, strict=True):
            assert c + sum(vk * max(place - k, Fraction(0)) for vk, k in zip(v, kinks, strict=True)) == target


@claim(
    "dead-unit-stays-dead",
    states=lambda: ("gradients", 1.0, 0.0, 0.0, 0.0),
    mutants={
        "the output weights still learn": lambda: ("gradients", 1.0, 0.0, 0.0, 1.0),
        "the bias still learns": lambda: ("gradients", 1.0, 0.0, 1.0, 0.0),
        "the weights still learn": lambda: ("gradients", 1.0, 1.0, 0.0, 0.0),
        "also under weight decay": lambda: ("decay", 1.0, 0.0, 0.0, 0.0),
        "also under momentum": lambda: ("momentum", 1.0, 0.0, 0.0, 0.0),
        "z < 0 for most examples is enough": lambda: ("gradients", 0.8, 0.0, 0.0, 0.0),
        "also with a leaky ReLU": lambda: ("leaky", 1.0, 0.0, 0.0, 0.0),
    },
)
def test_dead_unit_stays_dead(statement):
    """Central differences of the loss, and training at three rates of networks in which one unit is dead."""
    kind, share, *expected = statement()
    alpha = 0.1 if kind == "leaky" else 0.0
    rng = np.random.default_rng(0)
    X, y = rng.uniform(-1, 1, size=(30, 2)), rng.normal(size=30)
    W1, b1 = rng.normal(size=(2, 5)), 0.5 * rng.normal(size=5)
    v, c = rng.normal(size=5), 0.1
    z = X @ W1[:, 0]
    b1[0] = -np.quantile(z, share) - 1e-3  # negative for this share of the examples, and barely so
    assert np.mean(z + b1[0] < 0) >= share

    def loss(theta, rows):
        W, b, u, c = theta[:10].reshape(2, 5), theta[10:15], theta[15:20], theta[20]
        z = X[rows] @ W + b
        return np.mean((np.maximum(z, alpha * z) @ u + c - y[rows]) ** 2)

    def gradient(theta, rows):
        steps = 1e-6 * np.eye(21)
        return np.array([(loss(theta + s, rows) - loss(theta - s, rows)) / 2e-6 for s in steps])

    mine = [0, 5, 10, 15]
    for rate, steps in ((0.05, 60), (1.0, 4), (100.0, 2)):
        theta = np.concatenate([W1.ravel(), b1, v, [c]])
        before = theta.copy()
        velocity = np.zeros(21)
        if kind == "momentum":
            velocity[mine] = -0.1  # what an earlier step left
        for _ in range(steps):
            rows = rng.choice(30, size=8, replace=False)
            slopes = gradient(theta, rows)
            assert np.allclose(slopes[mine], [expected[0], expected[0], expected[1], expected[2]], rtol=0, atol=1e-12)
            if kind == "decay":
                slopes = slopes + 0.1 * theta
            velocity = (0.9 if kind == "momentum" else 0.0) * velocity - rate * slopes
            theta = theta + velocity
        assert np.array_equal(theta[mine], before[mine])
        assert not np.allclose(theta, before)  # the others did learn
