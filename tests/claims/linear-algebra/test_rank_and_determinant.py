"""Claims of linear-algebra/rank-and-determinant, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations, permutations, product
from math import isqrt, prod

import numpy as np
from scipy import linalg, spatial, special

from book.claims import claim


def leibniz(A):
    """The determinant of a matrix of integers or fractions, as the sum over all permutations."""
    total = 0
    for order in permutations(range(len(A))):
        swaps = sum(order[i] > order[j] for i, j in combinations(range(len(A)), 2))
        total += (-1) ** swaps * prod(A[i][order[i]] for i in range(len(A)))
    return total


def rank_by_minors(A):
    """The size of the largest square part of a matrix whose determinant is not zero."""
    A = np.asarray(A).tolist()
    for r in range(min(len(A), len(A[0])), 0, -1):
        for rows, columns in product(combinations(range(len(A)), r), combinations(range(len(A[0])), r)):
            if leibniz([[A[i][j] for j in columns] for i in rows]) != 0:
                return r
    return 0


def independent(vectors):
    """How many vectors remain if each one that depends on those before it is dropped: exact Gram–Schmidt."""
    kept = []
    for vector in vectors:
        rest = [Fraction(int(v)) for v in vector]
        for b in kept:
            share = sum(x * y for x, y in zip(rest, b, strict=True)) / sum(y * y for y in b)
            rest = [x - share * y for x, y in zip(rest, b, strict=True)]
        if any(rest):
            kept.append(rest)
    return len(kept)


def of_rank(rng, n, d, r):
    """A random integer matrix of shape n × d, of rank at most r and nearly always r."""
    return rng.integers(-4, 5, size=(n, r)) @ rng.integers(-4, 5, size=(r, d))


SHAPES = [(1, 1), (1, 4), (4, 1), (2, 3), (3, 2), (3, 3), (3, 4), (4, 3)]


@claim(
    "rank-plus-nullity",
    states=lambda n, d, nullity: d - nullity,
    mutants={
        "counts rows instead of columns": lambda n, d, nullity: n - nullity,
        "the smaller size instead of the columns": lambda n, d, nullity: min(n, d) - nullity,
        "rank equals nullity": lambda n, d, nullity: nullity,
        "one too many": lambda n, d, nullity: d - nullity + 1,
    },
)
def test_rank_plus_nullity(rank):
    """Rank: the largest nonzero minor; nullity: independent vectors among all small integer solutions of Ax = 0."""
    rng = np.random.default_rng(0)
    for n, d in SHAPES:
        box = np.array(list(product(range(-4, 5), repeat=d)))  # minors of entries -1, 0, 1 are at most 4
        for r in range(min(n, d) + 1):
            A = np.zeros((n, d), dtype=int)
            while rank_by_minors(A) != r:
                A = rng.integers(-1, 2, size=(n, d))
                A[:, r:] = A[:, :1]
            zeros = box[~np.any(box @ A.T, axis=1)]
            assert rank(n, d, independent(zeros)) == r


@claim(
    "row-rank-is-column-rank",
    states=lambda n, d, of_columns: of_columns,
    mutants={
        "the number of rows": lambda n, d, of_columns: n,
        "the smaller of the two sizes": lambda n, d, of_columns: min(n, d),
        "what the columns leave over": lambda n, d, of_columns: d - of_columns,
        "scaled by the shape": lambda n, d, of_columns: of_columns * n // d,
    },
)
def test_row_rank_is_column_rank(of_rows):
    """Independent rows and independent columns of integer matrices, counted apart by exact Gram–Schmidt."""
    rng = np.random.default_rng(1)
    for n, d in SHAPES:
        for r in range(min(n, d) + 1):
            A = of_rank(rng, n, d, r)
            assert of_rows(n, d, independent(A.T)) == independent(A)


@claim(
    "rank-of-a-product",
    states=lambda rank_a, rank_b: min(rank_a, rank_b),
    mutants={
        "the larger rank": lambda rank_a, rank_b: max(rank_a, rank_b),
        "the rank of the first factor": lambda rank_a, rank_b: rank_a,
        "the rank of the second factor": lambda rank_a, rank_b: rank_b,
        "the product of the ranks": lambda rank_a, rank_b: rank_a * rank_b,
        "the root of their product, rounded down": lambda rank_a, rank_b: isqrt(rank_a * rank_b),
        "always one less": lambda rank_a, rank_b: max(0, min(rank_a, rank_b) - 1),
    },
)
def test_rank_of_a_product(bound):
    """Exact ranks of products of random integer matrices: never above the bound, and for each pair of ranks at it."""
    rng = np.random.default_rng(2)
    largest = {}
    for n, d, m in ((3, 3, 3), (2, 3, 4), (4, 3, 2), (4, 4, 3)):
        for want_a, want_b in product(range(min(n, d) + 1), range(min(d, m) + 1)):
            for _ in range(8):
                A, B = of_rank(rng, n, d, want_a), of_rank(rng, d, m, want_b)
                ranks = independent(A), independent(B)
                rank = independent(A @ B)
                assert rank <= bound(*ranks)
                largest[ranks] = max(rank, largest.get(ranks, 0))
    assert len(largest) == 20
    assert all(rank == bound(*ranks) for ranks, rank in largest.items())


@claim(
    "determinant-of-a-product",
    states=lambda det_a, det_b: det_a * det_b,
    mutants={
        "adds them": lambda det_a, det_b: det_a + det_b,
        "loses the sign": lambda det_a, det_b: abs(det_a * det_b),
        "forgets the second factor": lambda det_a, det_b: det_a,
    },
)
def test_determinant_of_a_product(formula):
    """The sum over all permutations, in exact integers, for random matrices, singular ones among them."""
    rng = np.random.default_rng(3)
    for d in (1, 2, 3, 4):
        for r in (d, d, d - 1):
            A, B = of_rank(rng, d, d, d), of_rank(rng, d, d, r)
            assert formula(leibniz(A.tolist()), leibniz(B.tolist())) == leibniz((A @ B).tolist())


@claim(
    "determinant-from-pivots",
    states=lambda s, diagonal: (-1) ** s * prod(diagonal),
    mutants={
        "forgets the swaps": lambda s, diagonal: prod(diagonal),
        "a sign for every matrix with a swap": lambda s, diagonal: (-1) ** min(s, 1) * prod(diagonal),
        "adds the diagonal": lambda s, diagonal: (-1) ** s * sum(diagonal),
        "leaves out the last pivot": lambda s, diagonal: (-1) ** s * prod(diagonal[:-1]),
    },
)
def test_determinant_from_pivots(formula):
    """The sum over all permutations; the elimination is exact and swaps rows at random, more often than it must."""
    rng = np.random.default_rng(4)
    seen = set()
    for d, r in ((1, 1), (2, 2), (3, 3), (3, 2), (4, 4), (4, 4), (4, 3)) * 3:
        M = of_rank(rng, d, d, r)
        A, s = [[Fraction(int(v)) for v in row] for row in M], 0
        for _ in range(d - 1):  # additions upward and downward, before any column is cleared
            i, k = rng.choice(d, size=2, replace=False)
            A[i] = [v + 2 * w for v, w in zip(A[i], A[k], strict=True)]
        for j in range(d):
            candidates = [i for i in range(j, d) if A[i][j] != 0]
            if candidates and (i := int(rng.choice(candidates))) != j:
                A[i], A[j], s = A[j], A[i], s + 1
            if candidates:
                for i in range(j + 1, d):
                    A[i] = [v - A[i][j] / A[j][j] * w for v, w in zip(A[i], A[j], strict=True)]
        seen.add(s)
        assert formula(s, [A[j][j] for j in range(d)]) == leibniz(M.tolist())
    assert {0, 1, 2, 3} <= seen


@claim(
    "volume-scales-by-determinant",
    states=lambda A: abs(np.linalg.det(A)),
    mutants={
        "the square of the determinant": lambda A: np.linalg.det(A) ** 2,
        "product of the lengths of the columns": lambda A: np.prod(np.linalg.norm(A, axis=0)),
        "determinant of the inverse": lambda A: 1 / abs(np.linalg.det(A)),
        "absolute product of the diagonal": lambda A: abs(np.prod(np.diag(A))),
    },
)
def test_volume_scales_by_determinant(factor):
    """SciPy's convex hull of the image of the cube's corners; Monte Carlo within three standard errors for a ball."""
    rng = np.random.default_rng(5)
    np.testing.assert_allclose(factor(np.array([[-3.0]])), 3)
    assert abs(factor(np.array([[1.0, 2.0], [2.0, 4.0]]))) < 1e-12  # a flat image
    for d in (2, 3, 4):
        corners = np.array(list(product((0, 1), repeat=d)))
        for _ in range(3):
            A = rng.normal(size=(d, d))
            np.testing.assert_allclose(factor(A), spatial.ConvexHull(corners @ A.T).volume, rtol=1e-8)
        n = 100_000
        ball = np.pi ** (d / 2) / special.gamma(d / 2 + 1)  # volume of the unit ball
        reach = np.linalg.norm(A, axis=1)  # the image of the unit ball lies between -reach and reach
        points = rng.uniform(-reach, reach, size=(n, d))
        share = np.mean(np.sum(linalg.solve(A, points.T) ** 2, axis=0) <= 1)
        box = np.prod(2 * reach)
        error = box * np.sqrt(share * (1 - share) / n)
        assert abs(factor(A) * ball - box * share) < 3 * error


@claim(
    "determinant-is-product-of-eigenvalues",
    states=lambda eigenvalues: np.prod(eigenvalues),
    mutants={
        "each eigenvalue once": lambda eigenvalues: np.prod(np.unique(np.round(eigenvalues, 3))),
        "their sum": lambda eigenvalues: np.sum(eigenvalues),
        "their real parts": lambda eigenvalues: np.prod(np.real(eigenvalues)),
        "their absolute values": lambda eigenvalues: np.prod(np.abs(eigenvalues)),
        "real ones alone": lambda eigenvalues: np.prod(eigenvalues[np.abs(np.imag(eigenvalues)) < 1e-6]),
    },
)
def test_determinant_is_product_of_eigenvalues(formula):
    """The sum over all permutations in exact integers; repeated, complex and zero eigenvalues are among the cases."""
    rng = np.random.default_rng(6)
    cases = [
        [[3]],
        [[0, -2], [2, 0]],  # a quarter turn times 2: eigenvalues 2i and -2i
        [[2, 1, 0], [0, 2, 0], [0, 0, -3]],  # 2 twice
        [[1, 2, 3], [4, 5, 6], [7, 8, 9]],  # singular
        *(rng.integers(-4, 5, size=(d, d)).tolist() for d in (2, 3, 4, 4)),
    ]
    for A in cases:
        eigenvalues = linalg.eigvals(np.array(A, dtype=float))
        np.testing.assert_allclose(formula(eigenvalues), leibniz(A), atol=1e-9, rtol=1e-9)
