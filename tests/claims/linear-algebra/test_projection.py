"""Claims of linear-algebra/projection, each against something independent of the page's programs."""

import decimal
from fractions import Fraction

import numpy as np
import scipy.linalg
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group


def orthogonal_to(directions, residual):
    return bool(np.all(np.abs(directions.T @ residual) < 1e-4))


@claim(
    "closest-point-perpendicular",
    states=lambda B, b, s: orthogonal_to(B, b - s),  # B: vectors that span the subspace; s: one of its points
    mutants={
        "orthogonal to the closest point only": lambda B, b, s: orthogonal_to(s[:, None], b - s),
        "orthogonal to the first vector of the basis only": lambda B, b, s: orthogonal_to(B[:, :1], b - s),
        "orthogonal to the sum of the basis": lambda B, b, s: orthogonal_to(B.sum(axis=1)[:, None], b - s),
        "residual orthogonal to b": lambda B, b, s: orthogonal_to(b[:, None], b - s),
        "the point itself orthogonal to the subspace": lambda B, b, s: orthogonal_to(B, s),
    },
)
def test_closest_point_perpendicular(is_closest):
    """SciPy minimizes the distance over the subspace from two starts; other points, also on the sphere of Thales."""
    rng = np.random.default_rng(0)
    for n, d in ((2, 1), (3, 2), (5, 3), (6, 2)):
        B, b = rng.normal(size=(n, d)), 3 * rng.normal(size=n)
        found = []
        for _ in range(2):
            start = rng.normal(size=d)
            fit = optimize.minimize(lambda c, B=B, b=b: np.sum((b - B @ c) ** 2), start, options={"gtol": 1e-9})
            found.append(B @ fit.x)
        np.testing.assert_allclose(found[0], found[1], atol=1e-5)  # exactly one
        closest = found[0]
        assert is_closest(B, b, closest)
        for _ in range(5):
            step = B @ rng.normal(size=d)
            assert not is_closest(B, b, closest + step)
            # Half-way to the closest point, plus as much in any direction of the subspace: the angle is right there.
            thales = closest / 2 + np.linalg.norm(closest) / 2 * step / np.linalg.norm(step)
            assert not is_closest(B, b, thales) or np.allclose(thales, closest, atol=1e-4)
        for seen in (*B.T, B.sum(axis=1), B @ rng.normal(size=d)) if d > 1 else ():  # a step that is hidden from it
            step = B @ scipy.linalg.null_space(seen[None, :] @ B)[:, 0]
            assert not is_closest(B, b, closest + step)
        assert not is_closest(B, b, np.zeros(n))


@claim(
    "normal-equations-solutions",
    states=lambda A, b: (A.T @ A, A.T @ b),
    mutants={
        "mean on the left only": lambda A, b: (A.T @ A / len(A), A.T @ b),
        "products of different columns forgotten": lambda A, b: (np.diag(np.diag(A.T @ A)), A.T @ b),
        "identity added, always one solution": lambda A, b: (A.T @ A + np.eye(A.shape[1]), A.T @ b),
        "sign of the right-hand side": lambda A, b: (A.T @ A, -A.T @ b),
        "Gram matrix of centered columns": lambda A, b: ((A - A.mean(axis=0)).T @ (A - A.mean(axis=0)), A.T @ b),
    },
)
def test_normal_equations_solutions(equations):
    """Minimizers by SciPy's lstsq and lsq_linear, all of them by its null space of A, also for dependent columns."""
    rng = np.random.default_rng(1)
    for n, d, rank in ((5, 2, 2), (6, 4, 4), (6, 4, 2), (2, 4, 2), (4, 1, 1), (3, 3, 3)):
        A = rng.normal(size=(n, rank)) @ rng.normal(size=(rank, d))
        b = rng.normal(size=n)
        M, right = equations(A, b)
        free = scipy.linalg.null_space(A)
        one = scipy.linalg.lstsq(A, b)[0]
        for c in (one, optimize.lsq_linear(A, b).x, one + free @ rng.normal(size=free.shape[1])):
            np.testing.assert_allclose(M @ c, right, atol=1e-6)
        assert scipy.linalg.null_space(M).shape[1] == free.shape[1] == d - rank  # no solution more: 0 if independent
        worse = one + rng.normal(size=d)
        assert np.sum((b - A @ worse) ** 2) > np.sum((b - A @ one) ** 2) + 1e-6
        assert not np.allclose(M @ worse, right)


def determinant(M):
    """The determinant of a matrix of fractions, by expansion along the first row."""
    if not M:
        return Fraction(1)
    minors = ([row[:j] + row[j + 1 :] for row in M[1:]] for j in range(len(M)))
    return sum((-1) ** j * M[0][j] * determinant(minor) for j, minor in enumerate(minors))


def dot(x, y):
    return sum((a * b for a, b in zip(x, y, strict=True)), Fraction(0))


@claim(
    "excess-of-a-fit",
    states=lambda smallest, explainable: smallest + explainable,  # squared lengths
    mutants={
        "only the smallest": lambda smallest, explainable: smallest,
        "difference": lambda smallest, explainable: smallest - explainable,
        "counts the projection twice": lambda smallest, explainable: smallest + 2 * explainable,
        "square of the sum of squares": lambda smallest, explainable: (smallest + explainable) ** 2,
    },
)
def test_excess_of_a_fit(total):
    """Exact fractions: the smallest squared distance is a quotient of Gram determinants, the projection a sum."""

    @ONE_REPORT
    @given(
        st.integers(1, 3).flatmap(
            lambda d: st.lists(st.lists(st.integers(-5, 5), min_size=4, max_size=4), min_size=d + 1, max_size=d + 1)
        ),
        st.lists(st.integers(-3, 3), min_size=4, max_size=4),
    )
    def holds(vectors, c):
        *columns, b = [[Fraction(v) for v in vector] for vector in vectors]
        gram = determinant([[dot(x, y) for y in columns] for x in columns])
        if gram == 0:
            return  # the quotient needs independent columns
        extended = determinant([[dot(x, y) for y in [*columns, b]] for x in [*columns, b]])
        dependent = [*columns, [sum(row) for row in zip(*columns, strict=True)]]  # the fit may have one column too many
        left = [bi - sum(ck * a[i] for ck, a in zip(c, dependent, strict=False)) for i, bi in enumerate(b)]
        basis = []
        for a in columns:
            v = a
            for u in basis:
                v = [vi - dot(u, a) / dot(u, u) * ui for vi, ui in zip(v, u, strict=True)]
            basis.append(v)
        explainable = sum(dot(u, left) ** 2 / dot(u, u) for u in basis)
        assert dot(left, left) == total(extended / gram, explainable)

    holds()


def symmetric(P):
    return np.allclose(P, P.T)


def idempotent(P):
    return np.allclose(P @ P, P)


@claim(
    "projection-matrix-characterized",
    states=lambda P: (idempotent(P) and symmetric(P), np.trace(P)),
    mutants={
        "P² = P is enough": lambda P: (idempotent(P), np.trace(P)),
        "symmetry is enough": lambda P: (symmetric(P), np.trace(P)),
        "P² = I": lambda P: (np.allclose(P @ P, np.eye(len(P))) and symmetric(P), np.trace(P)),
        "columns of length 1": lambda P: (idempotent(P) and np.allclose(np.diag(P.T @ P), 1), np.trace(P)),
        "the dimension is what the trace lacks": lambda P: (idempotent(P) and symmetric(P), len(P) - np.trace(P)),
    },
)
def test_projection_matrix_characterized(statement):
    """Closest points of the unit vectors in the range by SciPy's lstsq; candidates with one property, both or none."""
    rng = np.random.default_rng(2)
    candidates = []
    for n in (1, 2, 4, 5):
        for d in range(n + 1):
            B, C = rng.normal(size=(n, d)), rng.normal(size=(n, d))
            orthogonal = B @ np.linalg.inv(B.T @ B) @ B.T if d else np.zeros((n, n))
            oblique = B @ np.linalg.inv(C.T @ B) @ C.T if d else np.zeros((n, n))
            candidates += [orthogonal, oblique, np.eye(n) - orthogonal, np.eye(n) - 2 * orthogonal, 2 * orthogonal]
        G = rng.normal(size=(n, n))
        candidates += [G, G + G.T, scipy.linalg.expm(G - G.T), np.zeros((n, n)), np.eye(n)]
    seen = {True: 0, False: 0}
    for P in candidates:
        basis = scipy.linalg.orth(P, rcond=1e-9) if np.any(np.abs(P) > 1e-12) else np.zeros((len(P), 0))
        nearest = np.zeros_like(P)
        if basis.shape[1]:
            mixed = basis @ rng.normal(size=(basis.shape[1],) * 2)  # any basis of the range
            nearest = mixed @ scipy.linalg.lstsq(mixed, np.eye(len(P)))[0]
        truth = bool(np.allclose(P, nearest, atol=1e-7))
        said, dimension = statement(P)
        assert said == truth
        if truth:
            assert np.isclose(dimension, basis.shape[1])
        seen[truth] += 1
    assert min(seen.values()) > 10


def factored(A):
    Q, R = np.linalg.qr(A)
    signs = np.sign(np.diag(R))
    return Q * signs, signs[:, None] * R


@claim(
    "qr-with-positive-diagonal",
    states=factored,
    mutants={
        "signs as they come": lambda A: np.linalg.qr(A),
        "signs of the columns only": lambda A: (factored(A)[0], np.linalg.qr(A)[1]),
        "columns of length 1 instead of orthonormal ones": lambda A: (
            A / np.linalg.norm(A, axis=0),
            np.diag(np.linalg.norm(A, axis=0)),
        ),
        "factors of the columns in reverse order": lambda A: factored(A[:, ::-1]),
    },
)
def test_qr_with_positive_diagonal(factors):
    """R from SciPy's Cholesky factor of the Gram matrix and Q by substitution, a second way to the only factors."""
    rng = np.random.default_rng(3)
    for n, d in ((2, 1), (3, 3), (6, 4), (20, 5)):
        for _ in range(5):
            A = rng.normal(size=(n, d)) + 1
            Q, R = factors(A)
            expected = scipy.linalg.cholesky(A.T @ A, lower=False)
            assert np.all(np.diag(expected) > 0)
            np.testing.assert_allclose(R, expected, atol=1e-8)
            np.testing.assert_allclose(Q, scipy.linalg.solve_triangular(expected, A.T, trans="T").T, atol=1e-8)
            np.testing.assert_allclose(Q.T @ Q, np.eye(d), atol=1e-8)


def gram_schmidt_by_decimals(e, digits, modified):
    """The largest dot products of the columns for Läuchli's matrix, in decimal arithmetic with few digits.

    Every operation is rounded to `digits` digits, as a pocket calculator does.
    """
    with decimal.localcontext(prec=digits):
        e, one, zero = decimal.Decimal(e), decimal.Decimal(1), decimal.Decimal(0)
        assert one + e * e == one
        columns = [[one] + [e if i == k else zero for i in range(3)] for k in range(3)]
        Q = []
        for a in columns:
            v = a
            for q in Q:
                along = sum((x * y for x, y in zip(q, v if modified else a, strict=True)), zero)
                v = [x - along * y for x, y in zip(v, q, strict=True)]
            length = sum((x * x for x in v), zero).sqrt()
            Q.append([x / length for x in v])
        return [
            abs(float(sum((x * y for x, y in zip(Q[i], Q[j], strict=True)), zero))) for i, j in ((1, 2), (0, 1), (0, 2))
        ]


@claim(
    "laeuchli-sixty-degrees",
    states=lambda e: (0.5, e / np.sqrt(2)),  # the second with the third column, classical; the largest, modified
    mutants={
        "orthogonal": lambda e: (0.0, e / np.sqrt(2)),
        "45 degrees": lambda e: (np.sqrt(0.5), e / np.sqrt(2)),
        "modified loses no digit at all": lambda e: (0.5, 1e-3 * e),
        "modified loses as much": lambda e: (0.5, 0.5),
    },
)
def test_laeuchli_sixty_degrees(statement):
    """Both forms of Gram–Schmidt in decimal arithmetic with 9 and 17 digits, rounded after each operation."""
    for e, digits in (("1e-5", 9), ("1e-6", 9), ("3e-10", 17)):
        classical, modified = statement(float(e))
        np.testing.assert_allclose(gram_schmidt_by_decimals(e, digits, modified=False)[0], classical, atol=1e-4)
        largest = max(gram_schmidt_by_decimals(e, digits, modified=True))
        np.testing.assert_allclose(largest, modified, rtol=1e-2)


def shortest(A, b):
    return np.linalg.lstsq(A, b)[0]


@claim(
    "minimum-norm-least-squares",
    states=shortest,
    mutants={
        "a solution with zeros for the dependent columns": lambda A, b: (
            scipy.linalg.lstsq(A[:, : np.linalg.matrix_rank(A)], b)[0].tolist()
            + [0.0] * (A.shape[1] - np.linalg.matrix_rank(A))
        ),
        "moved along the null space": lambda A, b: shortest(A, b) + scipy.linalg.null_space(A)[:, 0],
        "a penalty on the length": lambda A, b: np.linalg.solve(A.T @ A + 0.1 * np.eye(A.shape[1]), A.T @ b),
        "Aᵀ instead of an inverse": lambda A, b: A.T @ b,
    },
)
def test_minimum_norm_least_squares(solution):
    """SciPy's SLSQP minimizes the length under the normal equations; plain descent steps from zero end there too."""
    rng = np.random.default_rng(4)
    for n, d, rank in ((2, 3, 2), (2, 5, 2), (5, 4, 2), (4, 4, 3)):
        U, V = (np.linalg.qr(rng.normal(size=(size, rank)))[0] for size in (n, d))
        A = U @ np.diag(np.linspace(1, 2, rank)) @ V.T
        b = rng.normal(size=n)
        c = np.asarray(solution(A, b))
        normal = {"type": "eq", "fun": lambda x, V=V, A=A, b=b: V.T @ A.T @ (b - A @ x)}
        short = optimize.minimize(lambda x: x @ x, np.ones(d), constraints=normal, method="SLSQP").x
        np.testing.assert_allclose(c, short, atol=1e-5)
        for eta in (0.02, 0.2):
            x = np.zeros(d)
            for _ in range(1500):
                x = x + eta * A.T @ (b - A @ x)
            np.testing.assert_allclose(c, x, atol=1e-8)
        np.testing.assert_allclose(scipy.linalg.null_space(A).T @ c, 0, atol=1e-8)  # in the range of Aᵀ
