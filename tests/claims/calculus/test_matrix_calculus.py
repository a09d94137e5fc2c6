"""Claims of calculus/matrix-calculus, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import permutations, product

import numpy as np

from book.claims import claim


def times(A, B):
    """Product of lists of rows, exact."""
    return [[sum(a * b for a, b in zip(row, column, strict=True)) for column in zip(*B, strict=True)] for row in A]


def transpose(A):
    return [list(column) for column in zip(*A, strict=True)]


def determinant(A):
    """Sum over all permutations, exact."""
    total = 0
    for order in permutations(range(len(A))):
        sign = (-1) ** sum(order[i] > order[j] for i in range(len(A)) for j in range(i + 1, len(A)))
        for row, column in enumerate(order):
            sign = sign * A[row][column]
        total += sign
    return total


def inverse(A):
    """Adjugate divided by the determinant, exact."""
    d = range(len(A))

    def minor(i, j):
        return [[A[r][c] for c in d if c != j] for r in d if r != i]

    return [[Fraction((-1) ** (i + j) * determinant(minor(j, i)), determinant(A)) for j in d] for i in d]


def pairs_of_squares(sizes):
    """Pairs of integer matrices, the first invertible, one pair for each size."""
    rng = np.random.default_rng(0)
    for d in sizes:
        A, E = rng.integers(-4, 5, size=(2, d, d)).tolist()
        while determinant(A) == 0:
            A = rng.integers(-4, 5, size=(d, d)).tolist()
        yield A, E


def linear_part(p):
    """p'(0) of a polynomial p of degree at most 4, from five exact values."""
    return Fraction(p(-2) - 8 * p(-1) + 8 * p(1) - p(2), 12)


def moved(W, t, E):
    return [[w + t * e for w, e in zip(*rows, strict=True)] for rows in zip(W, E, strict=True)]


def polynomials(d, m):
    """Real functions of a d × m matrix that treat no two elements alike, each a polynomial of degree at most 4."""

    def weighted(W):
        return sum((j + 2 * k + 1) * W[j][k] ** 2 + (j - k) * W[j][k] for j in range(d) for k in range(m))

    def gram(W):
        return sum((i + 1) * value for i, row in enumerate(times(W, transpose(W))) for value in row)

    found = [weighted, gram, lambda W: W[0][-1] ** 2 * W[-1][0]]
    if d == m:
        found += [determinant, lambda W: sum(times(times(W, W), W)[i][i] for i in range(d))]
    return found


@claim(
    "differential-names-the-gradient",
    states=lambda partial, d, m: [[partial(j, k) for k in range(m)] for j in range(d)],
    mutants={
        "transposed": lambda partial, d, m: [
            [partial(min(k, d - 1), min(j, m - 1)) for k in range(m)] for j in range(d)
        ],
        "only the diagonal": lambda partial, d, m: [[partial(j, k) * (j == k) for k in range(m)] for j in range(d)],
        "twice the partial derivatives": lambda partial, d, m: [
            [2 * partial(j, k) for k in range(m)] for j in range(d)
        ],
    },
)
def test_differential_names_the_gradient(gradient):
    """The exact linear part of integer polynomials along random directions, and along the difference to another."""
    rng = np.random.default_rng(0)
    for d, m in 3 * [(1, 1), (2, 2), (2, 3), (3, 1), (3, 3)]:
        W, E, C = rng.integers(-4, 5, size=(3, d, m)).tolist()
        for f in polynomials(d, m):

            def along(E, f=f, W=W):
                return linear_part(lambda t: f(moved(W, t, E)))

            def partial(j, k, along=along, d=d, m=m):
                return along([[int((r, c) == (j, k)) for c in range(m)] for r in range(d)])

            def dot(A, B, d=d, m=m):
                return sum(A[j][k] * B[j][k] for j in range(d) for k in range(m))

            G = gradient(partial, d, m)
            assert dot(G, E) == along(E)
            other = moved(G, 1, C)  # any other matrix fails along the difference
            assert (dot(other, C) == along(C)) == (C == [[0] * m] * d)


@claim(
    "differential-of-inverse",
    states=lambda inv, E: [[-value for value in row] for row in times(times(inv, E), inv)],
    mutants={
        "without the minus": lambda inv, E: times(times(inv, E), inv),
        "both factors on one side": lambda inv, E: [[-v for v in row] for row in times(times(inv, inv), E)],
        "transposed": lambda inv, E: transpose([[-v for v in row] for row in times(times(inv, E), inv)]),
        "change transposed": lambda inv, E: [[-v for v in row] for row in times(times(inv, transpose(E)), inv)],
    },
)
def test_differential_of_inverse(formula):
    """Exact inverses by adjugates at two steps: the remainder falls at least like the square of the step."""

    for A, E in pairs_of_squares([1, 2, 2, 3, 3, 3]):
        slope = formula(inverse(A), E)
        quotients = []
        for h in (Fraction(1, 10**6), Fraction(1, 10**7)):
            now = inverse(moved(A, h, E))
            rest = moved(moved(now, -1, inverse(A)), -h, slope)
            quotients.append(max(abs(value) for row in rest for value in row) / h**2)
        assert quotients[1] <= Fraction(101, 100) * quotients[0]


@claim(
    "differential-of-determinant",
    states=lambda det, inv, E: det * sum(times(inv, E)[i][i] for i in range(len(E))),
    mutants={
        "factor det A forgotten": lambda det, inv, E: sum(times(inv, E)[i][i] for i in range(len(E))),
        "inverse transposed": lambda det, inv, E: det * sum(times(transpose(inv), E)[i][i] for i in range(len(E))),
        "sum of all elements for the trace": lambda det, inv, E: det * sum(map(sum, times(inv, E))),
        "det of the product": lambda det, inv, E: det * determinant(times(inv, E)),
    },
)
def test_differential_of_determinant(formula):
    """The exact linear coefficient of det(A + tE), a polynomial in t, from the sum over permutations."""

    for A, E in pairs_of_squares([1, 2, 2, 3, 3, 4]):
        exact = linear_part(lambda t, A=A, E=E: determinant(moved(A, t, E)))
        assert formula(determinant(A), inverse(A), E) == exact


def expressions(rng, sizes):
    """name → (function written with index sums, the variable), and the constants the formulas need."""
    n, d, m = sizes
    shapes = {"X": (n, d), "A": (d, d), "S": (d, d), "W": (d, m), "B": (m, d), "U": (n, m), "V": (d, m), "Y": (n, m)}
    q = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    q |= {"M": rng.normal(size=(n, d)), "x": rng.normal(size=d), "b": rng.normal(size=m), "c": rng.normal(size=n)}
    q["A"] = q["A"] + 2 * np.diag(np.sign(np.diag(q["A"])))  # away from singular

    def over(*ranges):
        return product(*map(range, ranges))

    def inverse_of(A):
        return np.linalg.solve(A, np.eye(d))

    def layer(X, W, b):
        Z = [[sum(X[i, j] * W[j, k] for j in range(d)) + b[k] for k in range(m)] for i in range(n)]
        return sum(np.tanh(Z[i][k]) * q["Y"][i, k] + Z[i][k] ** 2 for i, k in over(n, m))

    def factors(U, V):
        return sum((sum(U[i, k] * V[j, k] for k in range(m)) - q["M"][i, j]) ** 2 for i, j in over(n, d))

    cases = {
        "linear": (lambda x: sum(q["c"][i] * q["X"][i, j] * x[j] for i, j in over(n, d)), "x"),
        "quadratic": (lambda x: sum(q["A"][i, j] * x[i] * x[j] for i, j in over(d, d)), "x"),
        "least squares": (
            lambda x: sum((sum(q["X"][i, j] * x[j] for j in range(d)) - q["c"][i]) ** 2 for i in range(n)),
            "x",
        ),
        "bilinear": (lambda W: sum(q["x"][j] * W[j, k] * q["b"][k] for j, k in over(d, m)), "W"),
        "trace": (lambda W: sum(W[j, k] * q["B"][k, j] for j, k in over(d, m)), "W"),
        "norm": (lambda W: sum(W[j, k] ** 2 for j, k in over(d, m)), "W"),
        "log det": (lambda A: sum(np.log(abs(np.linalg.eigvals(A)))), "A"),
        "trace of inverse": (lambda A: sum(inverse_of(A)[i, j] * q["S"][j, i] for i, j in over(d, d)), "A"),
        "first factor": (lambda U: factors(U, q["V"]), "U"),
        "second factor": (lambda V: factors(q["U"], V), "V"),
        "cross-entropy": (lambda x: -np.log(np.exp(x[-1]) / sum(np.exp(v) for v in x)), "x"),
        "layer by X": (lambda X: layer(X, q["W"], q["b"]), "X"),
        "layer by W": (lambda W: layer(q["X"], W, q["b"]), "W"),
        "layer by b": (lambda b: layer(q["X"], q["W"], b), "b"),
    }
    return q, cases


def table(q):
    """The gradients as the page has them, for the names of `expressions`."""
    inv = np.linalg.inv(q["A"])
    R = q["U"] @ q["V"].T - q["M"]
    Z = q["X"] @ q["W"] + q["b"]
    Delta = q["Y"] * (1 - np.tanh(Z) ** 2) + 2 * Z
    p = np.exp(q["x"]) / np.exp(q["x"]).sum()
    return {
        "linear": q["X"].T @ q["c"],
        "quadratic": (q["A"] + q["A"].T) @ q["x"],
        "least squares": 2 * q["X"].T @ (q["X"] @ q["x"] - q["c"]),
        "bilinear": np.outer(q["x"], q["b"]),
        "trace": q["B"].T,
        "norm": 2 * q["W"],
        "log det": inv.T,
        "trace of inverse": -(inv @ q["S"] @ inv).T,
        "first factor": 2 * R @ q["V"],
        "second factor": 2 * R.T @ q["U"],
        "cross-entropy": p - np.eye(p.size)[-1],
        "layer by X": Delta @ q["W"].T,
        "layer by W": q["X"].T @ Delta,
        "layer by b": Delta.sum(axis=0),
        "Delta": Delta,
    }


@claim(
    "matrix-gradient-table",
    states=table,
    mutants={
        "2 A x for any A": lambda q: table(q) | {"quadratic": 2 * q["A"] @ q["x"]},
        "A x for the quadratic form": lambda q: table(q) | {"quadratic": q["A"] @ q["x"]},
        "factor 2 of the squares forgotten": lambda q: table(q) | {"least squares": table(q)["least squares"] / 2},
        "outer product transposed": lambda q: table(q) | {"bilinear": np.outer(q["b"], q["x"])},
        "trace not transposed": lambda q: table(q) | {"trace": q["B"]},
        "inverse not transposed": lambda q: table(q) | {"log det": np.linalg.inv(q["A"])},
        "inverse of S forgotten": lambda q: table(q) | {"trace of inverse": -np.linalg.inv(q["A"]).T},
        "trace of inverse not transposed": lambda q: table(q) | {"trace of inverse": table(q)["trace of inverse"].T},
        "second factor transposed": lambda q: table(q) | {"second factor": table(q)["second factor"].T},
        "target minus probability": lambda q: table(q) | {"cross-entropy": -table(q)["cross-entropy"]},
        "layer transposed": lambda q: table(q) | {"layer by W": table(q)["Delta"].T @ q["X"]},
        "bias averaged": lambda q: table(q) | {"layer by b": table(q)["Delta"].mean(axis=0)},
        "bias not summed": lambda q: table(q) | {"layer by b": table(q)["Delta"]},
    },
)
def test_matrix_gradient_table(gradients):
    """Central differences to 1e-7 of functions written as sums over indices, for four triples of sizes."""
    h = 1e-5
    for sizes, symmetric in [((4, 3, 2), False), ((2, 2, 3), False), ((3, 3, 3), True), ((1, 2, 2), False)]:
        q, cases = expressions(np.random.default_rng(sum(sizes)), sizes)
        if symmetric:  # the functions look up the constants when they are called
            q |= {name: q[name] + q[name].T for name in "XASWBUVYM"}
        found = gradients(q)
        for name, (f, variable) in cases.items():
            point = q[variable]
            assert found[name].shape == point.shape, name
            for index in np.ndindex(point.shape):
                step = np.zeros(point.shape)
                step[index] = h
                slope = (f(point + step) - f(point - step)) / (2 * h)
                assert abs(slope - found[name][index]) <= 1e-7 * max(1, abs(slope)), name


@claim(
    "kronecker-of-two-orders",
    states={"columns": lambda A, B: (transpose(B), A), "rows": lambda A, B: (A, transpose(B))},
    mutants={
        "orders exchanged": {"columns": lambda A, B: (A, transpose(B)), "rows": lambda A, B: (transpose(B), A)},
        "one formula for both": {
            "columns": lambda A, B: (transpose(B), A),
            "rows": lambda A, B: (transpose(B), A),
        },
        "second factor not transposed": {"columns": lambda A, B: (B, A), "rows": lambda A, B: (A, B)},
        "first factor transposed": {
            "columns": lambda A, B: (transpose(B), transpose(A)),
            "rows": lambda A, B: (transpose(A), transpose(B)),
        },
    },
)
def test_kronecker_of_two_orders(pairs):
    """Integer matrices, blocks and stacks built from lists, for square and other shapes."""

    def kronecker(A, B):
        return [[a * b for a in row for b in other] for row in A for other in B]

    stack = {
        "columns": lambda M: [[M[i][j]] for j in range(len(M[0])) for i in range(len(M))],
        "rows": lambda M: [[value] for row in M for value in row],
    }

    rng = np.random.default_rng(0)
    for n, d, m, p in product(range(1, 4), repeat=4):
        A, X, B = (rng.integers(-4, 5, size=shape).tolist() for shape in [(n, d), (d, m), (m, p)])
        Z = times(times(A, X), B)
        for order, formula in pairs.items():
            K = kronecker(*formula(A, B))
            x = stack[order](X)
            assert len(K[0]) == len(x), order
            assert times(K, x) == stack[order](Z), order


@claim(
    "transposed-gradient-step",
    states=lambda S2, K2: K2 - S2,
    mutants={
        "descent in both parts": lambda S2, K2: -K2 - S2,
        "only the symmetric part": lambda S2, K2: -S2,
        "ascent in the symmetric part": lambda S2, K2: S2 - K2,
        "no change": lambda S2, K2: 0,
    },
)
def test_transposed_gradient_step(slope):
    """Exact integer polynomials: the slope at 0 of f(W - h G transposed), with G from its own exact slopes."""

    rng = np.random.default_rng(0)
    for d in [1, 1, 2, 2, 2, 3, 3]:
        W = rng.integers(-4, 5, size=(d, d)).tolist()
        places = list(product(range(d), repeat=2))
        for f in polynomials(d, d):

            def along(E, f=f, W=W):
                return linear_part(lambda t: f(moved(W, t, E)))

            G = [
                [along([[int((r, c) == (j, k)) for c in range(d)] for r in range(d)]) for k in range(d)]
                for j in range(d)
            ]
            S2 = sum(((G[j][k] + G[k][j]) / 2) ** 2 for j, k in places)
            K2 = sum(((G[j][k] - G[k][j]) / 2) ** 2 for j, k in places)
            assert slope(S2, K2) == along([[-G[k][j] for k in range(d)] for j in range(d)])
