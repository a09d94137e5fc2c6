"""Claims of linear-algebra/eigenvectors, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import linalg

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group


def times(A, B):
    """Product of two matrices given as lists of rows, exact for integers and fractions."""
    return [[sum(a * b for a, b in zip(row, column, strict=True)) for column in zip(*B, strict=True)] for row in A]


def determinant(A):
    """Determinant by expansion along the first row, exact."""
    if not A:
        return 1
    return sum(
        (-1) ** j * A[0][j] * determinant([row[:j] + row[j + 1 :] for row in A[1:]]) for j in range(len(A)) if A[0][j]
    )


def principal_minors(A):
    """Determinants of all square blocks on the diagonal, for every choice of rows, exact."""
    d = len(A)
    choices = [rows for size in range(1, d + 1) for rows in combinations(range(d), size)]
    return {rows: determinant([[A[i][j] for j in rows] for i in rows]) for rows in choices}


def is_definite(A):
    """Sylvester: all leading minors positive, in exact arithmetic."""
    return all(determinant([row[:k] for row in A[:k]]) > 0 for k in range(1, len(A) + 1))


def is_semidefinite(A):
    """All principal minors, not only the leading ones, at least 0, in exact arithmetic."""
    return all(minor >= 0 for minor in principal_minors(A).values())


def symmetric_integers(largest=3):
    """Symmetric matrices of integers, 1 × 1 to 3 × 3; small numbers, so that every case occurs."""

    def build(d, values):
        A = [[0] * d for _ in range(d)]
        places = [(row, column) for row in range(d) for column in range(row + 1)]
        for (i, j), value in zip(places, values, strict=True):
            A[i][j] = A[j][i] = value
        return A

    def of_size(d):
        size = d * (d + 1) // 2
        values = st.lists(st.integers(-largest, largest), min_size=size, max_size=size)
        return values.map(lambda found, d=d: build(d, found))

    return st.integers(1, 3).flatmap(of_size)


@claim(
    "power-iteration-rate",
    states=lambda values: abs(values[1] / values[0]),
    mutants={
        "third eigenvalue instead of the second": lambda values: abs(values[-1] / values[0]),
        "square, the rate of the Rayleigh quotient": lambda values: (values[1] / values[0]) ** 2,
        "without the absolute value": lambda values: values[1] / values[0],
        "second eigenvalue without the first": lambda values: abs(values[1]),
    },
)
def test_power_iteration_rate(rate):
    """Exact powers of integer matrices built from chosen eigenvectors: ratio of sines after 40 and 41 steps."""
    frames = [  # eigenvectors in the columns, determinant 1, not orthogonal
        ([[1, 2], [1, 3]], [[3, -2], [-1, 1]]),
        ([[1, 1, 0], [0, 1, 2], [1, 1, 1]], [[-1, -1, 2], [2, 1, -2], [-1, 0, 1]]),
    ]
    for V, inverse in frames:
        assert times(V, inverse) == [[int(i == j) for j in range(len(V))] for i in range(len(V))]
        for chosen in ([5, 2, 1], [-4, 3, 1], [6, -3, 1], [7, 2, 0]):
            values = chosen[: len(V)]
            D = [[value if i == j else 0 for j in range(len(V))] for i, value in enumerate(values)]
            A = times(times(V, D), inverse)
            x = times(V, [[1], [2], [3]][: len(V)])
            v = [row[0] for row in V]
            squares = []
            for _ in range(42):
                dot = sum(a * b[0] for a, b in zip(v, x, strict=True))
                lengths = sum(a * a for a in v) * sum(b[0] ** 2 for b in x)
                squares.append(1 - Fraction(dot**2, lengths))  # squared sine of the angle
                x = times(A, x)
            assert squares[41] < Fraction(1, 100)
            assert np.isclose(float(squares[41] / squares[40]) ** 0.5, rate(values), rtol=1e-4)


@claim(
    "powers-vanish",
    states=lambda values, A: max(abs(value) for value in values) < 1,
    mutants={
        "also for a radius of exactly 1": lambda values, A: max(abs(value) for value in values) <= 1,
        "largest eigenvalue, not the largest absolute one": lambda values, A: max(v.real for v in values) < 1,
        "largest singular value": lambda values, A: np.linalg.svd(A, compute_uv=False)[0] < 1,
        "determinant": lambda values, A: abs(np.prod(values)) < 1,
    },
)
def test_powers_vanish(vanishes):
    """Powers up to 2 to the 14 by repeated squaring, of matrices with chosen eigenvalues, defective and complex too."""

    def block(value, size=1):
        if value.imag:
            return np.array([[value.real, -value.imag], [value.imag, value.real]])
        return value.real * np.eye(size) + np.eye(size, k=1)

    rng = np.random.default_rng(0)
    cases = [
        [(0.99, 1)],
        [(1.0, 1)],
        [(1.01, 1), (0.1, 1)],
        [(-0.99, 2), (0.5, 1)],
        [(-1.01, 1), (0.5, 1)],
        [(0.98, 3)],
        [(1.0, 2)],
        [(0.0, 3)],
        [(0.6 + 0.8j, 1)],  # absolute value 1
        [(0.6 + 0.7j, 1), (0.9, 2)],
        [(0.7 + 0.8j, 1), (0.1, 1)],
        [(-1.0, 1), (0.3, 1)],
    ]
    for case in cases:
        B = linalg.block_diag(*[block(complex(value), size) for value, size in case])
        values = [complex(v) for v, size in case for _ in range(size)]
        values += [v.conjugate() for v in values if v.imag]
        S = np.eye(len(B)) + np.triu(rng.integers(-2, 3, size=B.shape), 1)
        A = S @ B @ np.linalg.inv(S)
        power, logarithm = A.copy(), 0.0  # A to the power 2 to the k is power · exp(logarithm)
        for _ in range(14):
            size = np.max(np.abs(power))
            if size == 0:
                break
            power, logarithm = power / size, logarithm + np.log(size)
            power, logarithm = power @ power, 2 * logarithm
        size = np.max(np.abs(power))
        smallest = size == 0 or logarithm + np.log(size) < -20
        assert vanishes(values, A) == smallest


@claim(
    "spectral-theorem",
    states=lambda Q, values: Q @ np.diag(values) @ Q.T,
    mutants={
        "transpose on the wrong side": lambda Q, values: Q.T @ np.diag(values) @ Q,
        "without the transpose": lambda Q, values: Q @ np.diag(values) @ Q,
        "squares of the eigenvalues": lambda Q, values: Q @ np.diag(values**2) @ Q.T,
        "eigenvalues in another order than the columns": lambda Q, values: Q @ np.diag(np.sort(values)) @ Q.T,
        "absolute values of the eigenvalues": lambda Q, values: Q @ np.diag(np.abs(values)) @ Q.T,
    },
)
def test_spectral_theorem(product):
    """Jacobi's rotations, written out here, diagonalize random symmetric matrices; SciPy gives the same eigenvalues."""
    rng = np.random.default_rng(1)
    for d in (1, 2, 3, 6):
        for repeated in (False, True):
            A = rng.normal(size=(d, d))
            A = A + A.T
            if repeated:  # an eigenvalue that occurs d - 1 times, and a negative one
                u = rng.normal(size=d)
                A = 2 * np.eye(d) - 5 * np.outer(u, u) / (u @ u)
            B, Q = A.copy(), np.eye(d)
            for _ in range(12):
                for i, j in combinations(range(d), 2):
                    angle = 0.5 * np.arctan2(2 * B[i, j], B[j, j] - B[i, i])
                    R = np.eye(d)
                    R[i, i] = R[j, j] = np.cos(angle)
                    R[i, j], R[j, i] = np.sin(angle), -np.sin(angle)
                    B, Q = R.T @ B @ R, Q @ R
            order = rng.permutation(d)  # any order of the columns, as long as the values have the same
            values, Q, B = np.diag(B)[order], Q[:, order], B[np.ix_(order, order)]
            np.testing.assert_allclose(Q.T @ Q, np.eye(d), atol=1e-12)
            np.testing.assert_allclose(B - np.diag(values), 0, atol=1e-10)
            np.testing.assert_allclose(product(Q, values), A, atol=1e-10)
            np.testing.assert_allclose(np.sort(values), linalg.eigvalsh(A), atol=1e-10)


def by_eigenvalues(A):
    """Definite and semidefinite as the page decides: by the eigenvalues (of small integers, so 1e-9 means 0)."""
    values = np.linalg.eigvalsh(np.array(A, dtype=float))
    return bool(np.all(values > 1e-9)), bool(np.all(values > -1e-9))


@claim(
    "definite-by-eigenvalues",
    states=by_eigenvalues,
    mutants={
        "semidefinite counts as definite": lambda A: (by_eigenvalues(A)[1],) * 2,
        "diagonal instead of eigenvalues": lambda A: (
            all(A[i][i] > 0 for i in range(len(A))),
            all(A[i][i] >= 0 for i in range(len(A))),
        ),
        "elements instead of eigenvalues": lambda A: (np.min(A) > 0, np.min(A) >= 0),
        "nonnegative leading minors for semidefinite": lambda A: (
            by_eigenvalues(A)[0],
            all(determinant([row[:k] for row in A[:k]]) >= 0 for k in range(1, len(A) + 1)),
        ),
        "positive determinant for definite": lambda A: (determinant(A) > 0, by_eigenvalues(A)[1]),
    },
)
def test_definite_by_eigenvalues(decide):
    """Exact signs of all principal minors of integer matrices, and exact values of the form at integer vectors."""
    examples = [
        [[1, 1], [1, 1]],
        [[1, 2], [2, 1]],
        [[0, 0], [0, -1]],
        [[-1, 0], [0, -1]],
        [[2, -1], [-1, 2]],
        [[0]],
        [[1]],
    ]

    def check(A):
        definite, semidefinite = decide(A)
        assert definite == is_definite(A) and semidefinite == is_semidefinite(A)
        for x in ([1, 0, 0], [1, 1, 1], [1, -1, 0], [2, -1, 1], [-1, -1, 2]):
            x = x[: len(A)]
            form = sum(A[i][j] * x[i] * x[j] for i in range(len(A)) for j in range(len(A)))
            assert form >= 0 or not semidefinite
            assert form > 0 or not any(x) or not definite

    for A in examples:
        check(A)
    ONE_REPORT(given(symmetric_integers())(check))()


@claim(
    "gram-matrix-definite",
    states=lambda rows, columns, rank: (True, rank == columns),
    mutants={
        "always definite": lambda rows, columns, rank: (True, True),
        "definite if the rows are independent": lambda rows, columns, rank: (True, rank == rows),
        "definite if there are enough rows": lambda rows, columns, rank: (True, rows >= columns),
        "semidefinite only with independent columns": lambda rows, columns, rank: (rank == columns, rank == columns),
    },
)
def test_gram_matrix_definite(states):
    """Exact principal minors of products of integers; the rank by elimination with fractions."""

    def rank_of(X):
        X, rank = [[Fraction(v) for v in row] for row in X], 0
        for j in range(len(X[0])):
            pivot = next((i for i in range(rank, len(X)) if X[i][j]), None)
            if pivot is None:
                continue
            X[rank], X[pivot] = X[pivot], X[rank]
            for i in range(rank + 1, len(X)):
                factor = X[i][j] / X[rank][j]
                X[i] = [a - factor * b for a, b in zip(X[i], X[rank], strict=True)]
            rank += 1
        return rank

    def check(X):
        G = times([list(column) for column in zip(*X, strict=True)], X)
        assert states(len(X), len(X[0]), rank_of(X)) == (is_semidefinite(G), is_definite(G))

    rng = np.random.default_rng(2)
    for rows in (1, 2, 3, 5):
        for columns in (1, 2, 3):
            for largest in (0, 1, 3):
                check(rng.integers(-largest, largest + 1, size=(rows, columns)).tolist())
    check([[1, 2], [2, 4], [3, 6]])


def factor(A, subtract=True, root=np.sqrt, upper=False):
    """The algorithm of the page on a list of rows: L, or None if a pivot is not positive."""
    d = len(A)
    L = np.zeros((d, d))
    for j in range(d):
        pivot = A[j][j] - subtract * (L[j, :j] @ L[j, :j])
        if pivot <= 1e-9:
            return None
        L[j, j] = root(pivot)
        for i in range(j + 1, d):
            L[i, j] = (A[i][j] - subtract * (L[i, :j] @ L[j, :j])) / L[j, j]
    return L.T if upper else L


@claim(
    "cholesky-exactly-if-definite",
    states=factor,
    mutants={
        "forgets to subtract the earlier columns": lambda A: factor(A, subtract=False),
        "forgets the root of the pivot": lambda A: factor(A, root=lambda pivot: pivot),
        "upper triangle": lambda A: factor(A, upper=True),
        "exists for every semidefinite matrix": lambda A: (
            np.linalg.cholesky(np.array(A) + 1e-9 * np.eye(len(A))) if is_semidefinite(A) else None
        ),
    },
)
def test_cholesky_exactly_if_definite(cholesky):
    """Existence by exact leading minors; each pivot is a ratio of exact minors; SciPy's factor."""

    def check(A):
        L = cholesky(A)
        assert (L is not None) == is_definite(A)
        if L is not None:
            minors = [determinant([row[:k] for row in A[:k]]) for k in range(len(A) + 1)]
            pivots = [float(Fraction(b, a)) for a, b in zip(minors, minors[1:], strict=False)]
            np.testing.assert_allclose(np.diag(L) ** 2, pivots, rtol=1e-9)
            np.testing.assert_allclose(L, linalg.cholesky(np.array(A, dtype=float), lower=True), atol=1e-9)

    for A in ([[1, 1], [1, 1]], [[4, 2, 2], [2, 5, 3], [2, 3, 6]], [[4, 2], [2, 5]], [[0]], [[3]], [[1, 2], [2, 1]]):
        check(A)
    ONE_REPORT(given(symmetric_integers(6))(check))()


@claim(
    "softmax-curvature",
    states=lambda p: [[(i == j) * p[i] - p[i] * p[j] for j in range(len(p))] for i in range(len(p))],
    mutants={
        "plus instead of minus": lambda p: [
            [(i == j) * p[i] + p[i] * p[j] for j in range(len(p))] for i in range(len(p))
        ],
        "only the diagonal, as for K sigmoids": lambda p: [
            [(i == j) * p[i] * (1 - p[i]) for j in range(len(p))] for i in range(len(p))
        ],
        "square of p on the diagonal forgotten": lambda p: [
            [p[i] if i == j else -p[i] * p[j] for j in range(len(p))] for i in range(len(p))
        ],
    },
)
def test_softmax_curvature(hessian):
    """Exact minors and null vectors for rational p, the variance under p, and differences of log-sum-exp."""
    for weights in ([1], [1, 1], [2, 1], [1, 2, 3], [1, 1, 1, 7], [5, 1, 2, 2]):
        p = [Fraction(w, sum(weights)) for w in weights]
        H = hessian(p)
        minors = principal_minors(H)
        assert all(minor >= 0 for minor in minors.values())
        assert all((minor == 0) == (len(rows) == len(p)) for rows, minor in minors.items())  # rank K - 1
        assert all(sum(row) == 0 for row in H)
        for x in ([3, -1, 2, 0], [1, 1, 1, 1], [0, 2, -5, 1]):
            x = x[: len(p)]
            mean = sum(a * b for a, b in zip(p, x, strict=True))
            variance = sum(a * (b - mean) ** 2 for a, b in zip(p, x, strict=True))
            assert variance == sum(H[i][j] * x[i] * x[j] for i in range(len(p)) for j in range(len(p)))
        z = np.log(np.array(weights, dtype=float)) + 0.3  # softmax(z) = p; loss = logsumexp(z) - z_y
        h, eye = 1e-4, np.eye(len(p))
        for i in range(len(p)):
            for j in range(len(p)):
                ends = [z + h * (a * eye[i] + b * eye[j]) for a in (1, -1) for b in (1, -1)]
                for k in range(len(p)):
                    losses = [np.log(np.sum(np.exp(end))) - end[k] for end in ends]
                    second = (losses[0] - losses[1] - losses[2] + losses[3]) / (4 * h * h)
                    assert abs(second - float(H[i][j])) < 1e-6
