"""Claims of linear-algebra/matrices, each against something independent of the page's programs."""

import numpy as np
from numpy.polynomial import polynomial

from book.claims import claim


def integers(rng, *shape):
    """A matrix of random integers as nested lists: their sums and products are exact."""
    return rng.integers(-9, 10, size=shape).tolist()


def times(A, B):
    """The product of two nested lists, by the plain sum over the shared index, in Python's integers."""
    return [[sum(A[i][j] * B[j][k] for j in range(len(B))) for k in range(len(B[0]))] for i in range(len(A))]


def turned(A):
    """The transpose of a nested list."""
    return [list(column) for column in zip(*A, strict=True)]


# Linear maps that are computed without a matrix: name, the map, its number of inputs.
MAPS = [
    ("running sum", np.cumsum, 4),
    ("cross product with (1, -2, 3)", lambda x: np.cross([1.0, -2.0, 3.0], x), 3),
    ("multiplication by 2 + i", lambda x: (lambda z: np.array([z.real, z.imag]))((2 + 1j) * complex(*x)), 2),
    ("derivative of a polynomial", polynomial.polyder, 5),
    ("three copies and the sum", lambda x: np.concatenate([x, x, x, [np.sum(x)]]), 2),
]


@claim(
    "linear-map-has-one-matrix",
    states=lambda f, d: np.stack([f(e) for e in np.eye(d)], axis=1),
    mutants={
        "images as rows": lambda f, d: np.stack([f(e) for e in np.eye(d)], axis=0),
        "images of the vectors with one 0": lambda f, d: np.stack([f(1 - e) for e in np.eye(d)], axis=1),
        "columns in reverse order": lambda f, d: np.stack([f(e) for e in np.eye(d)[::-1]], axis=1),
        "images divided by their lengths": lambda f, d: np.stack(
            [f(e) / max(np.linalg.norm(f(e)), 1e-9) for e in np.eye(d)], axis=1
        ),
    },
)
def test_linear_map_has_one_matrix(matrix):
    """Least squares from 30 random inputs of maps written without a matrix: one solution, and it fits exactly."""
    rng = np.random.default_rng(0)
    for _, f, d in MAPS:
        X = rng.normal(size=(30, d))
        Y = np.stack([f(x) for x in X])
        found, _, rank, _ = np.linalg.lstsq(X, Y, rcond=None)
        assert rank == d  # so no second matrix fits
        np.testing.assert_allclose(X @ found, Y, atol=1e-10)
        A = matrix(f, d)
        assert A.shape == (Y.shape[1], d)
        np.testing.assert_allclose(A, found.T, atol=1e-10)


@claim(
    "product-is-composition",
    states=lambda A, B: times(A, B),
    mutants={
        "the other order": lambda A, B: times(B, A),
        "element by element": lambda A, B: [[a * b for a, b in zip(*r, strict=True)] for r in zip(A, B, strict=True)],
        "row times row": lambda A, B: times(A, turned(B)),
        "column times column": lambda A, B: times(turned(A), B),
    },
)
def test_product_is_composition(product):
    """The two maps in turn, each as a sum of multiples of columns, on random integer vectors and on unit vectors."""

    def apply(A, x):
        image = [0] * len(A)
        for value, column in zip(x, turned(A), strict=True):
            image = [old + value * element for old, element in zip(image, column, strict=True)]
        return image

    rng = np.random.default_rng(1)
    # Square matrices first: there a mistake has the right shape, and must fail by its values.
    for n, d, m in ((2, 2, 2), (3, 3, 3), (3, 2, 4), (1, 5, 2), (4, 1, 3), (1, 1, 1)):
        A, B = integers(rng, n, d), integers(rng, d, m)
        C = product(A, B)
        units = np.eye(m, dtype=int).tolist()
        for x in [*integers(rng, 5, m), *units]:
            assert apply(C, x) == apply(A, apply(B, x))
        assert turned(C) == [apply(A, apply(B, e)) for e in units]  # a map has one matrix


def entries(A, B):
    return np.array([[A[i] @ B[:, k] for k in range(B.shape[1])] for i in range(A.shape[0])])


def columns(A, B):
    return np.stack([sum(B[j, k] * A[:, j] for j in range(A.shape[1])) for k in range(B.shape[1])], axis=1)


def rows(A, B):
    return np.stack([sum(A[i, j] * B[j] for j in range(A.shape[1])) for i in range(A.shape[0])], axis=0)


def outer(A, B):
    return sum(np.outer(A[:, j], B[j]) for j in range(A.shape[1]))


@claim(
    "four-readings",
    states=lambda A, B: (entries(A, B), columns(A, B), rows(A, B), outer(A, B)),
    mutants={
        "entries: row times row": lambda A, B: (entries(A, B.T), columns(A, B), rows(A, B), outer(A, B)),
        "columns: coefficients from a row": lambda A, B: (entries(A, B), columns(A, B.T), rows(A, B), outer(A, B)),
        "rows: coefficients from a column": lambda A, B: (entries(A, B), columns(A, B), rows(A.T, B), outer(A, B)),
        "outer: rows of both": lambda A, B: (entries(A, B), columns(A, B), rows(A, B), outer(A.T, B)),
        "outer: the last term is missing": lambda A, B: (
            entries(A, B),
            columns(A, B),
            rows(A, B),
            outer(A, B) - np.outer(A[:, -1], B[-1]),
        ),
        "outer: every column with every row": lambda A, B: (
            entries(A, B),
            columns(A, B),
            rows(A, B),
            np.outer(A.sum(axis=1), B.sum(axis=0)),
        ),
    },
)
def test_four_readings(readings):
    """The plain sum over the shared index, in Python's integers, for square and for other shapes."""
    rng = np.random.default_rng(2)
    for n, d, m in ((3, 3, 3), (2, 2, 2), (3, 2, 2), (4, 2, 3), (1, 4, 1), (4, 1, 4), (1, 1, 1)):
        A, B = integers(rng, n, d), integers(rng, d, m)
        for result in readings(np.array(A), np.array(B)):
            assert result.tolist() == times(A, B)


class Counted:
    """An integer that counts how often such integers are multiplied."""

    multiplications = 0

    def __init__(self, value):
        self.value = value

    def __mul__(self, other):
        Counted.multiplications += 1
        return Counted(self.value * other.value)

    def __add__(self, other):
        return Counted(self.value + other.value)

    def __radd__(self, zero):
        return Counted(zero + self.value)


@claim(
    "cost-of-two-orders",
    states=lambda n, d, r, m: (n * r * (d + m), d * m * (n + r)),
    mutants={
        "the two exchanged": lambda n, d, r, m: (d * m * (n + r), n * r * (d + m)),
        "counts entries, not multiplications": lambda n, d, r, m: (n * r + n * m, d * m + n * m),
        "forgets the second product": lambda n, d, r, m: (n * d * r, d * r * m),
        "one cost for both": lambda n, d, r, m: (n * r * (d + m),) * 2,
    },
)
def test_cost_of_two_orders(costs):
    """Numbers that count their own multiplications, in the plain sums over the shared index."""
    rng = np.random.default_rng(3)
    for n, d, r, m in ((2, 3, 4, 5), (5, 4, 1, 3), (1, 6, 2, 6), (7, 1, 3, 2), (1, 1, 1, 1)):
        X, U, V = ([[Counted(v) for v in row] for row in integers(rng, *shape)] for shape in ((n, d), (d, r), (r, m)))
        counted, values = [], []
        for form in (lambda X, U, V: times(times(X, U), V), lambda X, U, V: times(X, times(U, V))):
            Counted.multiplications = 0
            result = form(X, U, V)
            counted.append(Counted.multiplications)
            values.append([[entry.value for entry in row] for row in result])
        assert values[0] == values[1]
        assert tuple(counted) == costs(n, d, r, m)


@claim(
    "transpose-moves-across",
    states=lambda A: A.T,
    mutants={
        "the matrix itself": lambda A: A,
        "turned by a quarter": lambda A: np.rot90(A),
        "reshaped": lambda A: A.reshape(A.shape[::-1]),
        "the inverse, or pseudoinverse": lambda A: np.linalg.pinv(A),
    },
)
def test_transpose_moves_across(moved):
    """The one solution of the linear equations that random pairs of vectors put on the entries of the matrix."""
    rng = np.random.default_rng(4)
    for m, d in ((3, 3), (2, 2), (3, 2), (1, 4), (4, 1)):
        A = rng.normal(size=(m, d))
        X, Y = rng.normal(size=(3 * m * d, d)), rng.normal(size=(3 * m * d, m))
        left = [sum(y[i] * A[i, j] * x[j] for i in range(m) for j in range(d)) for x, y in zip(X, Y, strict=True)]
        equations = np.stack([[x[j] * y[i] for j in range(d) for i in range(m)] for x, y in zip(X, Y, strict=True)])
        entries, _, rank, _ = np.linalg.lstsq(equations, np.array(left), rcond=None)
        assert rank == m * d  # so no second matrix does it
        result = moved(A)
        assert result.shape == (d, m)
        np.testing.assert_allclose(result, entries.reshape(d, m), atol=1e-9)


def bias_as_row(X, W, b):
    return np.hstack([X, np.ones((len(X), 1))]), np.vstack([W, b])


@claim(
    "bias-as-a-row-of-weights",
    states=bias_as_row,
    mutants={
        "a column of zeros": lambda X, W, b: (np.hstack([X, np.zeros((len(X), 1))]), np.vstack([W, b])),
        "ones first, bias last": lambda X, W, b: (np.hstack([np.ones((len(X), 1)), X]), np.vstack([W, b])),
        "both first": lambda X, W, b: (np.hstack([np.ones((len(X), 1)), X]), np.vstack([b, W])),
        "a column of 1/n": lambda X, W, b: (
            np.hstack([X, np.full((len(X), 1), 1 / len(X))]),
            np.vstack([W, b]),
        ),
    },
)
def test_bias_as_a_row_of_weights(extended):
    """The pre-activations by the plain sum over the inputs, plus the bias, one at a time."""
    rng = np.random.default_rng(5)
    for n, d, m in ((4, 2, 3), (5, 5, 5), (2, 1, 4), (3, 6, 1)):
        X, W, b = rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m)
        plain = [[sum(X[i, j] * W[j, k] for j in range(d)) + b[k] for k in range(m)] for i in range(n)]
        longer, taller = extended(X, W, b)
        assert longer.shape == (n, d + 1) and taller.shape == (d + 1, m)
        np.testing.assert_allclose(longer @ taller, plain, atol=1e-12)
        np.testing.assert_array_equal(longer, np.column_stack([X, np.ones(n)]))  # after the columns, below the rows
        np.testing.assert_array_equal(taller[:d], W)
        np.testing.assert_array_equal(taller[d], b)


@claim(
    "merged-affine-layers",
    states=lambda W1, b1, W2, b2: (times(W1, W2), [v + w for v, w in zip(times([b1], W2)[0], b2, strict=True)]),
    mutants={
        "weights in the other order": lambda W1, b1, W2, b2: (
            times(W2, W1),
            [v + w for v, w in zip(times([b1], W2)[0], b2, strict=True)],
        ),
        "the first bias skips the second layer": lambda W1, b1, W2, b2: (
            times(W1, W2),
            [v + w for v, w in zip(b1, b2, strict=True)],
        ),
        "the second weights not transposed": lambda W1, b1, W2, b2: (
            times(W1, W2),
            [v + w for v, w in zip(times([b1], turned(W2))[0], b2, strict=True)],
        ),
        "only the second bias": lambda W1, b1, W2, b2: (times(W1, W2), b2),
    },
)
def test_merged_affine_layers(merged):
    """Two layers one after the other, unit by unit in exact integers; square layers first, then other widths."""

    def layer(x, W, b):
        return [sum(x[j] * W[j][k] for j in range(len(x))) + b[k] for k in range(len(b))]

    rng = np.random.default_rng(6)
    for d, h, m in ((3, 3, 3), (2, 3, 2), (4, 1, 3), (1, 5, 1)):
        W1, W2 = integers(rng, d, h), integers(rng, h, m)
        b1, b2 = integers(rng, h), integers(rng, m)
        W, b = merged(W1, b1, W2, b2)
        for x in [[0] * d, *integers(rng, 6, d)]:
            assert layer(x, W, b) == layer(layer(x, W1, b1), W2, b2)
