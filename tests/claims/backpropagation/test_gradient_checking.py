"""Claims of backpropagation/gradient-checking, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product
from math import cos, erf, exp, pi, sin, sinh, sqrt

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from book.claims import claim


def times(p, q):
    """Coefficients of the product of two polynomials."""
    result = [Fraction(0)] * (len(p) + len(q) - 1)
    for (i, a), (j, b) in product(enumerate(p), enumerate(q)):
        result[i + j] += a * b
    return result


def plus(p, q):
    return [
        (p[i] if i < len(p) else Fraction(0)) + (q[i] if i < len(q) else Fraction(0))
        for i in range(max(len(p), len(q)))
    ]


def at(p, x):
    return sum((a * x**i for i, a in enumerate(p)), Fraction(0))


def slope_of(p):
    return [i * a for i, a in enumerate(p)][1:] or [Fraction(0)]


def dual_rules(multiply, divide):
    return {
        "+": lambda p, q: (p[0] + q[0], p[1] + q[1]),
        "*": multiply,
        "/": divide,
    }


def right_product(p, q):
    return p[0] * q[0], p[1] * q[0] + p[0] * q[1]


def right_quotient(p, q):
    return p[0] / q[0], (p[1] * q[0] - p[0] * q[1]) / q[0] ** 2


@claim(
    "dual-numbers-carry-derivatives",
    states=dual_rules(right_product, right_quotient),
    mutants={
        "eps squared is 1": dual_rules(
            lambda p, q: (p[0] * q[0] + p[1] * q[1], right_product(p, q)[1]), right_quotient
        ),
        "a square counted once": dual_rules(
            lambda p, q: (p[0] * q[0], p[1] * q[0] + (p[0] * q[1] if p != q else 0)), right_quotient
        ),
        "dual parts multiplied": dual_rules(lambda p, q: (p[0] * q[0], p[1] * q[1]), right_quotient),
        "sign of the quotient": dual_rules(
            right_product, lambda p, q: (p[0] / q[0], (p[1] * q[0] + p[0] * q[1]) / q[0] ** 2)
        ),
        "denominator not squared": dual_rules(
            right_product, lambda p, q: (p[0] / q[0], (p[1] * q[0] - p[0] * q[1]) / q[0])
        ),
    },
)
def test_dual_numbers(rules):
    """The quotient of two coefficient lists, differentiated by their coefficients, in exact fractions."""
    small = st.integers(-4, 4).map(Fraction)

    @settings(max_examples=60, report_multiple_bugs=False)
    @given(
        steps=st.lists(st.tuples(st.sampled_from("+*/"), small, small), min_size=1, max_size=4),
        x=small,
        dot=small,
    )
    def any_expression(steps, x, dot):
        dual, above, below = (x, dot), [Fraction(0), Fraction(1)], [Fraction(1)]
        for sign, constant, factor in steps:  # combine what we have with constant + factor times x
            other = rules["+"]((constant, Fraction(0)), rules["*"]((factor, Fraction(0)), (x, dot)))
            line = [constant, factor]
            if sign == "/":
                if at(line, x) == 0:
                    continue
                below = times(below, line)
            elif sign == "*":
                above = times(above, line)
            else:
                above = plus(above, times(below, line))
            dual = rules[sign](dual, other)
        p, q = at(above, x), at(below, x)
        slope = (at(slope_of(above), x) * q - p * at(slope_of(below), x)) / q**2
        assert dual == (p / q, slope * dot)

    any_expression.hypothesis.inner_test([("*", 0, 1)], Fraction(2), Fraction(3))  # x times x
    any_expression.hypothesis.inner_test([("*", 1, 1), ("/", 1, 2), ("*", 3, 1)], Fraction(2), Fraction(3))
    any_expression()


def passes(back_matrix=lambda W: W, slope_back=lambda a: 1 - a**2, slope_forward=lambda a: 1 - a**2, skip=True):
    """Jv by a forward and J^T u by a reverse pass through layers a + c tanh(W^T a), c = 1 or 0 where shapes differ."""

    def both(Ws, x, v, u):
        values = [x]
        for W in Ws:
            z = np.tanh(W.T @ values[-1])
            residual = W.shape[0] == W.shape[1]
            v = slope_forward(z) * (W.T @ v) + (v if residual else 0)
            values.append(z + (values[-1] if residual else 0))
        for W, a in zip(Ws[::-1], values[-2::-1], strict=True):
            residual = W.shape[0] == W.shape[1]
            z = np.tanh(W.T @ a)
            u = back_matrix(W) @ (slope_back(z) * u) + (u if residual and skip else 0)
        return v, u

    return both


@claim(
    "jvp-and-vjp-are-adjoint",
    states=passes(),
    mutants={
        "matrix transposed where the shape allows": passes(back_matrix=lambda W: W.T if len(W) == W.shape[1] else W),
        "slope forgotten on the way back": passes(slope_back=lambda a: np.ones_like(a)),
        "the same wrong slope both ways": passes(slope_back=lambda a: 1 - a, slope_forward=lambda a: 1 - a),
        "skip path forgotten on the way back": passes(skip=False),
    },
)
def test_adjoint(both):
    """The Jacobian column by column from complex steps, for random networks with skip paths, and all unit vectors."""

    def network(Ws, x):
        for W in Ws:
            z = np.tanh(np.einsum("jk,j->k", W, x))
            x = z + x if W.shape[0] == W.shape[1] else z
        return x

    @settings(max_examples=20, report_multiple_bugs=False)
    @given(sizes=st.lists(st.integers(1, 4), min_size=2, max_size=5), seed=st.integers(0, 2**32 - 1))
    def any_network(sizes, seed):
        rng = np.random.default_rng(seed)
        Ws = [rng.normal(size=shape) for shape in zip(sizes[:-1], sizes[1:], strict=True)]
        x, v, u = (rng.normal(size=s) for s in (sizes[0], sizes[0], sizes[-1]))
        J = np.stack([network(Ws, x + 1e-30j * e).imag / 1e-30 for e in np.eye(sizes[0])], axis=1)
        Jv, Jtu = both(Ws, x, v, u)
        scale = 1e-9 * (1 + np.abs(J).max())
        np.testing.assert_allclose(Jv, [sum(J[k, j] * v[j] for j in range(len(v))) for k in range(len(u))], atol=scale)
        np.testing.assert_allclose(u @ Jv, Jtu @ v, atol=10 * scale)
        for j, e in enumerate(np.eye(sizes[0])):  # one vector only fits all v
            np.testing.assert_allclose(Jtu[j], u @ both(Ws, x, e, u)[0], atol=10 * scale)

    any_network.hypothesis.inner_test([3, 3, 2], 0)
    any_network()


@claim(
    "free-entries-after-passes",
    states=lambda d, m, k, q: (d - k) * (m - q),
    mutants={
        "overlap of the two kinds counted twice": lambda d, m, k, q: max(d * m - k * m - q * d, 0),
        "inputs and outputs swapped": lambda d, m, k, q: (d - q) * (m - k),
        "only the jvps count": lambda d, m, k, q: (d - k) * m,
    },
)
def test_free_entries(formula):
    """The rank, in exact fractions, of the linear system that the products put on the entries of J."""

    def rank(rows):
        rows, found = [list(map(Fraction, row)) for row in rows], 0
        for column in range(len(rows[0]) if rows else 0):
            pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
            if pivot is None:
                continue
            rows[found], rows[pivot] = rows[pivot], rows[found]
            for i in range(found + 1, len(rows)):
                factor = rows[i][column] / rows[found][column]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[found], strict=True)]
            found += 1
        return found

    rng = np.random.default_rng(0)
    for d, m in [(1, 1), (3, 2), (2, 4), (3, 3)]:
        for k, q in product(range(d + 1), range(m + 1)):
            V, U = rng.integers(1, 99, size=(k, d)).tolist(), rng.integers(1, 99, size=(q, m)).tolist()
            assert rank(V) == k and rank(U) == q  # independent directions
            rows = []
            for v, i in product(V, range(m)):  # entry i of Jv
                rows.append([v[j] if c == i else 0 for c in range(m) for j in range(d)])
            for u, j in product(U, range(d)):  # entry j of J^T u
                rows.append([u[i] if c == j else 0 for i in range(m) for c in range(d)])
            assert formula(d, m, k, q) == d * m - rank(rows)


@claim(
    "complex-step-and-central-difference",
    states=lambda h, d1, d3: (d1 - h**2 * d3 / 6, d1 + h**2 * d3 / 6),
    mutants={
        "the same sign": lambda h, d1, d3: (d1 + h**2 * d3 / 6, d1 + h**2 * d3 / 6),
        "a half for a sixth": lambda h, d1, d3: (d1 - h**2 * d3 / 2, d1 + h**2 * d3 / 2),
        "first order": lambda h, d1, d3: (d1 - h * d3 / 6, d1 + h * d3 / 6),
        "complex step exact": lambda h, d1, d3: (d1, d1 + h**2 * d3 / 6),
    },
)
def test_complex_step(formula):
    """Quartics multiplied out in exact fractions as pairs of real and imaginary parts; closed forms for exp and sin."""
    rng = np.random.default_rng(0)
    for _ in range(20):
        p = [Fraction(int(a)) for a in rng.integers(-9, 10, size=5)]
        x, h = Fraction(int(rng.integers(-9, 10)), 7), Fraction(int(rng.integers(1, 9)), 5)
        power, imaginary = (Fraction(1), Fraction(0)), Fraction(0)
        for a in p:
            imaginary += a * power[1]
            power = power[0] * x - power[1] * h, power[0] * h + power[1] * x
        first = slope_of(p)
        third = at(slope_of(slope_of(first)), x)
        central = (at(p, x + h) - at(p, x - h)) / (2 * h)
        assert formula(h, at(first, x), third) == (imaginary / h, central)
    for x in (-1.3, 0.4, 2.0):  # Im exp(x + ih) = exp(x) sin h, and so on: a remainder of order h to the 4
        for h in (0.3, 0.1, 0.03):
            step, central = formula(h, exp(x), exp(x))
            assert abs(step - exp(x) * sin(h) / h) < exp(x) * h**4 / 100
            assert abs(central - exp(x) * sinh(h) / h) < exp(x) * h**4 / 100
            step, central = formula(h, cos(x), -cos(x))
            assert abs(step - cos(x) * sinh(h) / h) < h**4 / 100
            assert abs(central - cos(x) * sin(h) / h) < h**4 / 100


@claim(
    "random-direction-passes",
    states=lambda tau, k: erf(tau / sqrt(2)) ** k,
    mutants={
        "one side only": lambda tau, k: (erf(tau / sqrt(2)) / 2) ** k,
        "one direction whatever k": lambda tau, k: erf(tau / sqrt(2)),
        "density at 1": lambda tau, k: (2 * tau * exp(-1 / 2) / sqrt(2 * pi)) ** k,
        "variance for standard deviation": lambda tau, k: erf(tau**2 / sqrt(2)) ** k,
    },
)
def test_random_direction(formula):
    """Simulation within three standard errors, for errors in one entry, in all, and in two of opposite sign."""
    rng, trials, d = np.random.default_rng(0), 40000, 6
    for e in (np.eye(d)[2] * 1e-3, np.arange(1.0, d + 1), 50 * (np.eye(d)[0] - np.eye(d)[1])):
        products = rng.normal(size=(trials, 3, d)) @ e / np.linalg.norm(e)
        for tau, k in product((0.0, 0.05, 0.2, 1.0), (1, 2, 3)):
            stated = formula(tau, k)
            share = np.mean(np.all(np.abs(products[:, :k]) <= tau, axis=1))
            assert abs(share - stated) <= 3 * sqrt(stated * (1 - stated) / trials) + 1 / trials
            assert stated <= (tau * sqrt(2 / pi)) ** k
    assert formula(1e-3, 1) >= (1 - 1e-6) * 1e-3 * sqrt(2 / pi)  # and about equal for small tolerances
