"""Claims of linear-algebra/tensors, each against something independent of the page's programs."""

from itertools import permutations, product
from math import prod

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import lstsq

from book.claims import claim

sizes = st.integers(1, 5)


@claim(
    "row-major-position",
    states=lambda shape, i, r, s, c: ((i * shape[1] + r) * shape[2] + s) * shape[3] + c,
    mutants={
        "counts rows by columns (H and W exchanged)": lambda shape, i, r, s, c: (
            ((i * shape[2] + r) * shape[1] + s) * shape[3] + c
        ),
        "puts the channel before the pixel": lambda shape, i, r, s, c: (
            ((i * shape[3] + c) * shape[1] + r) * shape[2] + s
        ),
        "first index runs fastest": lambda shape, i, r, s, c: ((c * shape[2] + s) * shape[1] + r) * shape[0] + i,
    },
)
def test_row_major_position(position):
    """Counting bytes: the address of every element, read from NumPy's own pointers."""
    for shape in [(2, 3, 4, 3), (3, 2, 5, 1), (1, 4, 2, 2)]:
        array = np.zeros(shape)
        start = array.__array_interface__["data"][0]
        for index in np.ndindex(*shape):
            element = array[tuple(slice(k, k + 1) for k in index)]
            address = element.__array_interface__["data"][0]
            assert (address - start) // array.itemsize == position(shape, *index)


@claim(
    "reshape-is-not-transpose",
    states=lambda n, d: n == 1 or d == 1,
    mutants={
        "square matrices too": lambda n, d: n == 1 or d == 1 or n == d,
        "whenever the sizes fit": lambda n, d: True,
        "never": lambda n, d: False,
    },
)
def test_reshape_is_not_transpose(equal):
    """All shapes up to 7 × 7, a matrix of distinct entries, transposed by two loops."""
    for n, d in product(range(1, 8), repeat=2):
        A = np.arange(n * d).reshape(n, d)
        transposed = [[A[i, j] for i in range(n)] for j in range(d)]
        assert (A.reshape(d, n).tolist() == np.array(transposed).tolist()) == equal(n, d)


def align(a, b, left=False):
    """Two shapes filled with 1 to the same number of axes."""
    axes = max(len(a), len(b))
    return [s + (1,) * (axes - len(s)) if left else (1,) * (axes - len(s)) + s for s in (a, b)]


def by_rule(a, b, left=False, join=None):
    """Shape of the result by the rule on the page, or None where it refuses."""
    a, b = align(a, b, left)
    if any(p != q and p != 1 and q != 1 for p, q in zip(a, b, strict=True)):
        return None
    join = join or (lambda p, q: q if p == 1 else p)
    return tuple(join(p, q) for p, q in zip(a, b, strict=True))


@claim(
    "broadcasting-shape",
    states=by_rule,
    mutants={
        "aligns the shapes on the left": lambda a, b: by_rule(a, b, left=True),
        "takes the larger size (wrong for size 0)": lambda a, b: by_rule(a, b, join=max),
        "refuses different numbers of axes": lambda a, b: by_rule(a, b) if len(a) == len(b) else None,
    },
)
def test_broadcasting_shape(rule):
    """NumPy's addition on all pairs of 31 shapes with up to 2 axes and sizes 0 to 4, and three with 3 axes."""
    shapes = [s for axes in range(3) for s in product(range(5), repeat=axes)]
    shapes += [(2, 1, 3), (1, 4, 1), (3, 1, 1)]
    for a, b in product(shapes, repeat=2):
        try:
            actual = (np.zeros(a) + np.zeros(b)).shape
        except ValueError:
            actual = None
        assert rule(a, b) == actual, (a, b)


def all_pairs(y_hat, y):
    """The wrong-shape loss by two loops in plain Python."""
    return sum((p - t) ** 2 for p in y_hat for t in y) / len(y) ** 2


def three_terms(y_hat, y):
    return np.var(y_hat) + np.var(y) + (np.mean(y_hat) - np.mean(y)) ** 2


@claim(
    "wrong-shape-loss",
    states=three_terms,
    mutants={
        "variances with n - 1": lambda y_hat, y: (
            three_terms(y_hat, y) + (np.var(y_hat) + np.var(y)) / max(len(y) - 1, 1)
        ),
        "forgets the gap between the means": lambda y_hat, y: np.var(y_hat) + np.var(y),
        "keeps the covariance": lambda y_hat, y: np.mean((y_hat - y) ** 2),
        "drops the variance of the targets": lambda y_hat, y: three_terms(y_hat, y) - np.var(y),
    },
)
def test_wrong_shape_loss(formula):
    """Sum over all pairs in plain Python loops, for random sizes and values by Hypothesis."""
    numbers = st.integers(-20, 20).map(float)

    @settings(report_multiple_bugs=False)
    @given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8))
    def check(pairs):
        y_hat, y = np.array(pairs).T
        np.testing.assert_allclose(formula(y_hat, y), all_pairs(y_hat, y), rtol=1e-10, atol=1e-10)

    check()


@claim(
    "shuffled-targets",
    states=lambda y_hat, y: np.mean((y_hat[:, None] - y) ** 2),
    mutants={
        "leaves out the true pairs": lambda y_hat, y: (
            (np.sum((y_hat[:, None] - y) ** 2) - np.sum((y_hat - y) ** 2)) / (len(y) * max(len(y) - 1, 1))
        ),
        "only the true pairs": lambda y_hat, y: np.mean((y_hat - y) ** 2),
        "divides by n instead of n squared": lambda y_hat, y: np.sum((y_hat[:, None] - y) ** 2) / len(y),
    },
)
def test_shuffled_targets(formula):
    """The right loss averaged over all n! orders of the targets, listed one by one, n = 1 to 6."""
    rng = np.random.default_rng(0)
    for n in range(1, 7):
        y_hat, y = rng.normal(size=n), rng.normal(size=n) + 1
        losses = [
            sum((p - y[k]) ** 2 for p, k in zip(y_hat, order, strict=True)) / n for order in permutations(range(n))
        ]
        np.testing.assert_allclose(formula(y_hat, y), sum(losses) / len(losses), rtol=1e-10)


def right_fit(x, y):
    slope = np.mean((x - x.mean()) * (y - y.mean())) / np.var(x)
    return slope, y.mean() - slope * x.mean(), np.var(y) - slope**2 * np.var(x)


@claim(
    "wrong-shape-line",
    states=lambda x, y: (0.0, y.mean(), np.var(y)),
    mutants={
        "the least-squares line": right_fit,
        "a line through the origin": lambda x, y: (0.0, 0.0, np.mean(y**2)),
        "the median of the targets": lambda x, y: (0.0, np.median(y), np.var(y)),
        "a loss of zero": lambda x, y: (0.0, y.mean(), 0.0),
    },
)
def test_wrong_shape_line(formula):
    """SciPy's least squares on the list of all n² pairs (input i, target j)."""
    rng = np.random.default_rng(1)
    for n in (2, 5, 12):
        x = rng.uniform(-1, 2, size=n)
        y = np.exp(x) + rng.normal(size=n) + 5
        pairs = list(product(x, y))
        design = np.array([[a, 1.0] for a, _ in pairs])
        (w, b), residual, rank, _ = lstsq(design, np.array([t for _, t in pairs]))
        assert rank == 2  # the minimizer is unique
        np.testing.assert_allclose(formula(x, y), (w, b, residual / n**2), rtol=1e-9, atol=1e-9)


einsums = {
    "dot": "j,j->",
    "outer": "i,j->ij",
    "hadamard": "ij,ij->ij",
    "transpose": "ij->ji",
    "trace": "ii->",
    "column sums": "ij->j",
    "matrix-vector": "ij,j->i",
    "product": "ij,jk->ik",
    "gram": "ij,kj->ik",
    "batch": "iqj,ikj->iqk",
}


@claim(
    "einsum-sums",
    states=einsums,
    mutants={
        "trace sums every entry": einsums | {"trace": "ij->"},
        "transpose does nothing": einsums | {"transpose": "ij->ij"},
        "product contracts the wrong axis": einsums | {"product": "ij,kj->ik"},
        "product comes out transposed": einsums | {"product": "ij,jk->ki"},
        "sums over rows become sums over columns": einsums | {"column sums": "ij->i"},
        "batch product mixes the examples": einsums | {"batch": "iqj,lkj->iqk"},
        "dot product forgets to sum": einsums | {"dot": "j,j->j"},
    },
)
def test_einsum_sums(table):
    """Nested Python loops over all indices, for random shapes by Hypothesis."""

    @settings(report_multiple_bugs=False)
    @given(st.tuples(*[sizes] * 5), st.integers(0, 2**16))
    def check(shape, seed):
        n, d, m, q, b = shape
        rng = np.random.default_rng(seed)

        def draw(*shape):
            return rng.integers(-9, 10, size=shape)

        x, y, u = draw(d), draw(d), draw(n)
        A, A2, B, S = draw(n, d), draw(n, d), draw(d, m), draw(d, d)
        Q, K = draw(b, q, d), draw(b, m, d)
        N, D, M = range(n), range(d), range(m)
        expected = {
            "dot": ((x, y), sum(x[j] * y[j] for j in D)),
            "outer": ((u, x), [[u[i] * x[j] for j in D] for i in N]),
            "hadamard": ((A, A2), [[A[i, j] * A2[i, j] for j in D] for i in N]),
            "transpose": ((A,), [[A[i, j] for i in N] for j in D]),
            "trace": ((S,), sum(S[j, j] for j in D)),
            "column sums": ((A,), [sum(A[i, j] for i in N) for j in D]),
            "matrix-vector": ((A, x), [sum(A[i, j] * x[j] for j in D) for i in N]),
            "product": ((A, B), [[sum(A[i, j] * B[j, k] for j in D) for k in M] for i in N]),
            "gram": ((A, A2), [[sum(A[i, j] * A2[k, j] for j in D) for k in N] for i in N]),
            "batch": (
                (Q, K),
                [[[sum(Q[a, r, j] * K[a, k, j] for j in D) for k in M] for r in range(q)] for a in range(b)],
            ),
        }
        for name, (arrays, loops) in expected.items():
            try:
                result = np.einsum(table[name], *arrays)
            except ValueError as error:  # shapes that the letters refuse
                raise AssertionError(f"{name}: {error}") from error
            np.testing.assert_array_equal(result, np.array(loops), err_msg=name)

    check()


@claim(
    "all-pairs-accuracy",
    states=lambda f, g: float(np.dot(f, g)),
    mutants={
        "one over the number of classes": lambda f, g: 1 / len(f),
        "agreement of the shares": lambda f, g: float(np.sum(np.minimum(f, g))),
        "squares of the target shares": lambda f, g: float(np.dot(g, g)),
    },
)
def test_all_pairs_accuracy(formula):
    """Counting equal pairs with two loops, for random labels of 2, 3 and 10 classes."""
    rng = np.random.default_rng(2)
    for n, K in [(1, 2), (7, 3), (40, 10), (30, 2)]:
        guess = rng.integers(0, K, size=n).tolist()
        label = (rng.integers(0, K, size=n) // 2).tolist()
        hits = sum(a == b for a in guess for b in label)
        f = [guess.count(k) / n for k in range(K)]
        g = [label.count(k) / n for k in range(K)]
        np.testing.assert_allclose(formula(f, g), hits / prod((n, n)), rtol=1e-12, atol=1e-12)
