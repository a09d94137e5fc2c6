"""Claims of linear-algebra/floating-point, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product
from math import ceil, log2, sqrt

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import linalg, stats

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group
FORMATS = ((np.float16, 11), (np.float32, 24), (np.float64, 53))


def exact(value):
    """The value of a float as a fraction."""
    return Fraction(float(value))


@claim(
    "rounding-relative-error",
    states=lambda p: (Fraction(1, 2**p) / (1 + Fraction(1, 2**p)), 1 + Fraction(1, 2**p)),  # bound, where it is reached
    mutants={
        "machine epsilon instead of u": lambda p: (Fraction(2, 2**p), 1 + Fraction(1, 2**p)),
        "u itself is reached": lambda p: (Fraction(1, 2**p), 1 + Fraction(1, 2**p)),
        "half of u": lambda p: (Fraction(1, 2 ** (p + 1)), 1 + Fraction(1, 2**p)),
        "reached below the next power of two": lambda p: (
            Fraction(1, 2**p) / (1 + Fraction(1, 2**p)),
            2 - Fraction(1, 2**p),
        ),
    },
)
def test_rounding_relative_error(formula):
    """All midpoints between normal float16 numbers, rounded by NumPy, as fractions; random fractions in float32."""
    bound, where = formula(11)
    every = np.arange(0x0400, 0x7C00, dtype=np.uint16).view(np.float16)  # all positive normal numbers
    middle = (every[:-1].astype(float) + every[1:].astype(float)) / 2  # exact in float64, the farthest from any float16
    rounded = middle.astype(np.float16)
    errors = [abs(exact(r) / exact(x) - 1) for r, x in zip(rounded, middle, strict=True)]
    assert max(errors) == bound < Fraction(1, 2**11)
    assert abs(exact(np.float16(float(where))) / where - 1) == bound
    bound, where = formula(24)
    assert abs(exact(np.float32(float(where))) / where - 1) == bound
    rng = np.random.default_rng(0)
    for x in rng.uniform(1, 2, size=2000) * 2.0 ** rng.integers(-126, 127, size=2000):
        assert abs(exact(np.float32(x)) / exact(x) - 1) <= bound


@claim(
    "integers-up-to-two-to-the-p",
    states=lambda p: (2**p, 2**p),  # all integers up to the first are floats; the next is rounded to the second
    mutants={
        "one bit fewer, as without the leading 1": lambda p: (2 ** (p - 1), 2 ** (p - 1)),
        "one bit more": lambda p: (2 ** (p + 1), 2 ** (p + 1)),
        "largest number of p bits": lambda p: (2**p - 1, 2**p - 1),
        "the next is rounded up": lambda p: (2**p, 2**p + 2),
    },
)
def test_integers_up_to_two_to_the_p(formula):
    """Integers in NumPy's formats, converted to and fro: all of them in float16, random ones in the others."""
    rng = np.random.default_rng(1)
    for dtype, p in FORMATS:
        largest, after = formula(p)
        sample = range(largest + 1) if p == 11 else [int(v) for v in rng.integers(0, largest, size=2000)] + [largest]
        assert all(int(dtype(v)) == v and int(dtype(-v)) == -v for v in sample)
        assert int(dtype(largest + 1)) == after != largest + 1


@claim(
    "sterbenz-exact-difference",
    states=lambda: (Fraction(1, 2), 2),  # smallest and largest ratio x / y
    mutants={
        "a factor 3 above": lambda: (Fraction(1, 2), 3),
        "a factor of 2.002": lambda: (Fraction(1, 2), Fraction(2002, 1000)),
        "a factor 3 below": lambda: (Fraction(1, 3), 2),
        "any ratio from 0.4": lambda: (Fraction(2, 5), 2),
    },
)
def test_sterbenz_exact_difference(ratios):
    """Every pair of floats of a format with 4 bits and subnormal numbers, and random pairs of float16."""
    low, high = ratios()
    p = 4
    floats = {Fraction(m, 8) * Fraction(2) ** e for e in range(-3, 4) for m in range(2**p)}
    for x, y in product(floats, repeat=2):
        if low * y <= x <= high * y:
            assert abs(x - y) in floats

    @ONE_REPORT
    @given(st.integers(0, 0x7BFF), st.fractions(0, 1))
    def holds(pattern, place):
        y = np.uint16(pattern).view(np.float16)
        x = np.float16(float(exact(y) * (low + place * (high - low))))
        if np.isfinite(x) and low * exact(y) <= exact(x) <= high * exact(y):
            assert exact(x - y) == exact(x) - exact(y)

    holds()
    x, y = np.float16(4096), np.float16(2047)  # a little more than twice as large: 2049 needs 12 bits
    if low * exact(y) <= exact(x) <= high * exact(y):
        assert exact(x - y) == exact(x) - exact(y)


@claim(
    "rounded-sum-bound",
    states=lambda n, u, total, sizes: (n - 1) * u / (1 - (n - 1) * u) * sizes,
    mutants={
        "one rounding for the whole sum": lambda n, u, total, sizes: u * sizes,
        "additions counted as in pairs": lambda n, u, total, sizes: ceil(log2(n)) * u * sizes,
        "half as much for each addition": lambda n, u, total, sizes: (n - 1) * u / 2 * sizes,
        "relative to the sum": lambda n, u, total, sizes: (n - 1) * u / (1 - (n - 1) * u) * abs(total),
    },
)
def test_rounded_sum_bound(bound):
    """Float16 and float32 sums of random and of nasty numbers in random orders, against sums of fractions."""
    rng = np.random.default_rng(2)
    for dtype, p in FORMATS[:2]:
        u = Fraction(1, 2**p)
        cases = [rng.normal(size=n) for n in (2, 3, 10, 60)]
        cases += [rng.normal(size=20) * 2.0 ** -rng.integers(0, p + 12, size=20)]  # down to subnormal numbers
        cases += [np.r_[1, np.full(n - 1, float(u))] for n in (2, 5, 40)]  # every addition is a tie that falls back
        cases += [np.r_[1, float(u), float(u), -1]]
        for case in cases:
            numbers = list(case.astype(dtype))
            total, sizes = sum(map(exact, numbers)), sum(abs(exact(v)) for v in numbers)
            allowed = bound(len(numbers), u, total, sizes)
            assert abs(exact(sum(numbers, dtype(0))) - total) <= allowed
            for _ in range(5):
                rest = list(numbers)
                while len(rest) > 1:  # any two numbers may be added next
                    i, j = sorted(rng.choice(len(rest), size=2, replace=False))
                    rest[i] = rest[i] + rest.pop(j)
                assert abs(exact(rest[0]) - total) <= allowed


@claim(
    "perturbed-right-hand-side",
    states=lambda s: (s[-1] / s[0], s[0] / s[-1]),  # smallest and largest amplification, from the singular values
    mutants={
        "square root of the condition number": lambda s: (np.sqrt(s[-1] / s[0]), np.sqrt(s[0] / s[-1])),
        "square of the condition number": lambda s: ((s[-1] / s[0]) ** 2, (s[0] / s[-1]) ** 2),
        "never smaller than the change of b": lambda s: (1.0, s[0] / s[-1]),
        "determinant instead of the condition number": lambda s: (np.prod(s), 1 / np.prod(s)),
    },
)
def test_perturbed_right_hand_side(formula):
    """Systems with chosen singular values, solved by SciPy: 200 changes each, and the two that reach the bounds."""
    rng = np.random.default_rng(3)
    for s in ([1.0, 1.0, 1.0], [3.0, 2.0, 0.5], [5.0, 0.01], [2.0, 1.0, 1.0, 0.2]):
        d, (least, most) = len(s), formula(np.array(s))
        U, V = (stats.ortho_group.rvs(d, random_state=rng) for _ in range(2))
        A = U @ np.diag(s) @ V.T

        def amplification(b, change, A=A):
            x = linalg.solve(A, b)
            moved = linalg.solve(A, b + change) - x
            return linalg.norm(moved) / linalg.norm(x) / (linalg.norm(change) / linalg.norm(b))

        for b, change in rng.normal(size=(200, 2, d)):
            assert least * (1 - 1e-9) <= amplification(b, change) <= most * (1 + 1e-9)
        np.testing.assert_allclose(amplification(U[:, 0], U[:, -1]), most, rtol=1e-9)
        np.testing.assert_allclose(amplification(U[:, -1], U[:, 0]), least, rtol=1e-9)


def solve_exactly(A, b):
    """Elimination on fractions."""
    rows = [list(row) + [c] for row, c in zip(A, b, strict=True)]
    for k in range(len(rows)):
        r = next(i for i in range(k, len(rows)) if rows[i][k] != 0)
        rows[k], rows[r] = rows[r], rows[k]
        for i in range(k + 1, len(rows)):
            f = rows[i][k] / rows[k][k]
            rows[i] = [v - f * w for v, w in zip(rows[i], rows[k], strict=True)]
    x = [Fraction(0)] * len(rows)
    for k in reversed(range(len(rows))):
        x[k] = (rows[k][-1] - sum(rows[k][j] * x[j] for j in range(k + 1, len(rows)))) / rows[k][k]
    return x


def distance(x, y):
    """Relative to the length of y."""
    return sqrt(sum((a - b) ** 2 for a, b in zip(x, y, strict=True)) / sum(b * b for b in y))


@claim(
    "rounded-data-bound",
    states=lambda kappa, u: 2 * kappa * u / (1 - kappa * u),
    mutants={
        "no condition number": lambda kappa, u: 2 * u,
        "square root of the condition number": lambda kappa, u: 2 * np.sqrt(kappa) * u,
        "only b is rounded": lambda kappa, u: kappa * u / (1 - kappa * u),
        "no denominator": lambda kappa, u: 2 * kappa * u,
    },
)
def test_rounded_data_bound(bound):
    """Hilbert matrices of SciPy, rounded and solved in fractions; all signs of the changes of a 2 × 2 system."""
    for dtype, p, sizes in ((np.float32, 24, range(2, 7)), (np.float64, 53, range(2, 12))):
        for n in sizes:
            kappa = linalg.norm(linalg.hilbert(n), 2) * linalg.norm(linalg.invhilbert(n).astype(float), 2)
            if kappa >= 2**p:
                continue
            H = [[Fraction(1, i + j + 1) for j in range(n)] for i in range(n)]
            b = [sum(row) for row in H]
            x = solve_exactly([[exact(dtype(float(v))) for v in row] for row in H], [exact(dtype(float(v))) for v in b])
            assert distance(x, [Fraction(1)] * n) <= bound(kappa, 2.0**-p)
    # One equation x = 1 with u = 1/2: the changed x / 2 = 3/2 has the solution 3, and the bound is reached.
    assert distance(solve_exactly([[Fraction(1, 2)]], [Fraction(3, 2)]), [1]) == bound(1, 0.5) == 2
    A = [[Fraction(1), Fraction(1)], [Fraction(1), Fraction(10001, 10000)]]
    kappa = np.linalg.cond(np.array(A, dtype=float))
    b = [sum(row) for row in A]
    worst = []
    for u in (Fraction(1, 2**24), Fraction(1, 10**5)):
        errors = []
        for signs in product((-1, 1), repeat=6):
            change = [1 + sign * u for sign in signs]
            moved = [[A[i][j] * change[2 * i + j] for j in range(2)] for i in range(2)]
            errors.append(distance(solve_exactly(moved, [b[i] * change[4 + i] for i in range(2)]), [1, 1]))
        worst.append(max(errors) / bound(kappa, float(u)))
    assert worst[0] > 0.98 and max(worst) <= 1  # the bound is nearly reached, so its factor 2 is needed


@claim(
    "normal-equations-square-the-condition",
    states=lambda kappa: kappa**2,
    mutants={
        "the same condition number": lambda kappa: kappa,
        "twice the condition number": lambda kappa: 2 * kappa,
        "its third power": lambda kappa: kappa**3,
    },
)
def test_normal_equations_square_the_condition(formula):
    """Roots of a characteristic polynomial, and the longest and shortest image of a circle; known eigenvalues."""
    rng = np.random.default_rng(4)
    angle = np.linspace(0, np.pi, 200_001)
    circle = np.array([np.cos(angle), np.sin(angle)])
    for n in (2, 3, 10):
        A = rng.normal(size=(n, 2))
        lengths = np.sqrt(np.sum((A @ circle) ** 2, axis=0))  # from the smallest to the largest singular value
        G = A.T @ A
        root = np.sqrt((G[0, 0] - G[1, 1]) ** 2 + 4 * G[0, 1] ** 2)
        trace = G[0, 0] + G[1, 1]
        np.testing.assert_allclose(formula(lengths.max() / lengths.min()), (trace + root) / (trace - root), rtol=1e-6)
    for c in (Fraction(1, 8), Fraction(3, 4)):  # rows (1, 1), (c, 0), (0, c); eigenvalues 2 + c² and c²
        kappa = np.linalg.cond(np.array([[1, 1], [c, 0], [0, c]], dtype=float))
        np.testing.assert_allclose(formula(kappa), float((2 + c * c) / (c * c)), rtol=1e-10)
    A = linalg.hadamard(4)[:, :3] / 2 * [4.0, 2.0, 1.0]  # orthogonal columns of length 4, 2, 1: A^T A = diag(16, 4, 1)
    np.testing.assert_allclose(formula(4.0), np.max(A.T @ A) / np.min(np.diag(A.T @ A)))
