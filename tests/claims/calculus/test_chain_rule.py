"""Claims of calculus/chain-rule, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import combinations
from math import exp, fsum

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from book.claims import claim

ONE_REPORT = settings(report_multiple_bugs=False)  # so that a mistake raises AssertionError, never a group


class Dual:
    """A number a + b ε with ε² = 0 and exact fractions: b carries a derivative, by algebra alone."""

    def __init__(self, a, b=0):
        self.a, self.b = Fraction(a), Fraction(b)

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.a + other.a, self.b + other.b)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.a * other.a, self.a * other.b + self.b * other.a)

    __radd__, __rmul__ = __add__, __mul__


def columns_by_complex_step(f, x):
    """The Jacobian of f at x, one column for each input."""
    h = 1e-30
    return np.stack([np.imag(f(x + 1j * h * e)) / h for e in np.eye(len(x))], axis=1)


def smooth_map(rng, d, m):
    """A map from d to m numbers that is neither linear nor elementwise, and its Jacobian."""
    A, B, c = rng.normal(size=(m, d)), rng.normal(size=(m, d)), rng.normal(size=m)

    def f(x):
        return np.tanh(A @ x) * (B @ x + c) + np.sin(B @ x)

    def J(x):
        t, u = np.tanh(A @ x), B @ x + c
        return ((1 - t**2) * u)[:, None] * A + (t + np.cos(B @ x))[:, None] * B

    return f, J


@claim(
    "chain-rule-jacobians",
    states=lambda J_f, J_g, g, x: J_f(g(x)) @ J_g(x),
    mutants={
        "outer Jacobian at x": lambda J_f, J_g, g, x: J_f(np.resize(x, len(g(x)))) @ J_g(x),
        "transpose of the inner Jacobian": lambda J_f, J_g, g, x: J_f(g(x)) @ np.resize(J_g(x).T, J_g(x).shape),
        "inner Jacobian at g(x)": lambda J_f, J_g, g, x: J_f(g(x)) @ J_g(np.resize(g(x), len(x))),
        "factors exchanged where the shapes allow it": lambda J_f, J_g, g, x: (
            J_g(x) @ J_f(g(x)) if J_f(g(x)).shape == J_g(x).shape == (len(x), len(x)) else J_f(g(x)) @ J_g(x)
        ),
    },
)
def test_chain_rule_jacobians(product):
    """Complex steps and central differences of the composition itself, for random maps of many shapes."""
    rng = np.random.default_rng(0)
    for d, m, K in [(1, 1, 1), (2, 3, 2), (3, 3, 3), (4, 1, 2), (1, 5, 3), (6, 4, 1), (2, 2, 5)]:
        for _ in range(3):
            g, J_g = smooth_map(rng, d, m)
            f, J_f = smooth_map(rng, m, K)
            x = rng.normal(size=d)
            found = np.asarray(product(J_f, J_g, g, x))
            by_i = columns_by_complex_step(lambda x, f=f, g=g: f(g(x)), x)
            assert found.shape == (K, d)
            assert np.allclose(found, by_i, rtol=1e-9, atol=1e-10)
            h = 1e-5
            for j, e in enumerate(np.eye(d)):
                assert np.allclose(found[:, j], (f(g(x + h * e)) - f(g(x - h * e))) / (2 * h), rtol=1e-5, atol=1e-5)


@claim(
    "softmax-jacobian",
    states=lambda p: np.diag(p) - np.outer(p, p),
    mutants={
        "only the diagonal, as for an elementwise function": lambda p: np.diag(p * (1 - p)),
        "plus instead of minus": lambda p: np.diag(p) + np.outer(p, p),
        "without the diagonal": lambda p: -np.outer(p, p),
        "identity instead of diag(p)": lambda p: np.eye(len(p)) - np.outer(p, p),
    },
)
def test_softmax_jacobian(jacobian):
    """Differences of a softmax written with Python's exp and fsum, and the exact matrix for probabilities 2:1:1."""

    def softmax(z):
        e = [exp(v) for v in z]
        return np.array([v / fsum(e) for v in e])

    rng = np.random.default_rng(1)
    for K in (1, 2, 3, 5):
        for scale in (0.1, 1, 3):
            z, h = scale * rng.normal(size=K), 1e-5
            found = jacobian(softmax(z))
            for j, e in enumerate(np.eye(K)):
                assert np.allclose(found[:, j], (softmax(z + h * e) - softmax(z - h * e)) / (2 * h), atol=1e-9)
    quarter = jacobian(np.array([0.5, 0.25, 0.25]))
    assert np.allclose(16 * quarter, [[4, -2, -2], [-2, 3, -1], [-2, -1, 3]])


def over_paths(graph, start, end, join=sum, edge=None, longest=None):
    """The page's rule on a graph {node: {earlier node: local partial}}: products along paths, added up."""
    partials = []

    def walk(node, product, length):
        if node == start:
            partials.append(product)
            return
        for before, partial in graph[node].items():
            if longest is None or length < longest:
                walk(before, product * partial if edge is None else edge(product, partial), length + 1)

    walk(end, Fraction(1), 0)
    return join(partials)


@claim(
    "sum-over-paths",
    states=lambda graph, start, end: over_paths(graph, start, end),
    mutants={
        "only paths of at most two arrows": lambda graph, start, end: over_paths(graph, start, end, longest=2),
        "the largest path instead of the sum": lambda graph, start, end: over_paths(
            graph, start, end, join=lambda paths: max(paths, default=Fraction(0))
        ),
        "sum along a path instead of the product": lambda graph, start, end: over_paths(
            graph, start, end, edge=lambda product, partial: product + partial
        ),
        "the mean of the paths": lambda graph, start, end: over_paths(
            graph, start, end, join=lambda paths: sum(paths) / max(len(paths), 1)
        ),
        "1 if there is no path": lambda graph, start, end: over_paths(
            graph, start, end, join=lambda paths: sum(paths) if paths else Fraction(1)
        ),
        "only paths of at most four arrows": lambda graph, start, end: over_paths(graph, start, end, longest=4),
    },
)
def test_sum_over_paths(derivative):
    """Exact dual numbers pushed once through random graphs of polynomials, joined in random ways."""
    rng = np.random.default_rng(2)
    for _ in range(20):
        n = 8
        recipes = {}  # node: list of (coefficient, earlier node, earlier node): a sum of products
        for node in range(2, n):
            low = int(node == 2)  # node 2 depends on node 1 alone: no path from node 0
            recipes[node] = [
                (int(rng.integers(-3, 4)), int(rng.integers(low, node)), int(rng.integers(low, node))) for _ in range(3)
            ]
        values = {0: Dual(2, 1), 1: Dual(-1)}  # the derivative by node 0
        for node, terms in recipes.items():
            values[node] = sum((c * (values[i] * values[j]) for c, i, j in terms), Dual(0))
        graph = {1: {}}
        for node, terms in recipes.items():
            graph[node] = {}
            for c, i, j in terms:  # the partials of c v_i v_j; equal for i = j, where both add up
                graph[node][i] = graph[node].get(i, 0) + c * values[j].a
                graph[node][j] = graph[node].get(j, 0) + c * values[i].a
        assert 0 not in graph[2] and values[2].b == 0
        for end in range(2, n):
            assert derivative(graph, 0, end) == values[end].b


@claim(
    "order-of-jacobians-cost",
    states=lambda n: (
        n[0] * sum(n[i] * n[i - 1] for i in range(2, len(n))),
        n[-1] * sum(n[i] * n[i - 1] for i in range(1, len(n) - 1)),
    ),
    mutants={
        "counts the first and the last factor, too": lambda n: (
            n[0] * sum(n[i] * n[i - 1] for i in range(1, len(n))),
            n[-1] * sum(n[i] * n[i - 1] for i in range(1, len(n))),
        ),
        "the two orders exchanged": lambda n: (
            n[-1] * sum(n[i] * n[i - 1] for i in range(1, len(n) - 1)),
            n[0] * sum(n[i] * n[i - 1] for i in range(2, len(n))),
        ),
        "the same from both ends": lambda n: (n[0] * sum(n[i] * n[i - 1] for i in range(2, len(n))),) * 2,
        "one pass whatever the number of inputs": lambda n: (
            sum(n[i] * n[i - 1] for i in range(2, len(n))),
            n[-1] * sum(n[i] * n[i - 1] for i in range(1, len(n) - 1)),
        ),
    },
)
def test_order_of_jacobians_cost(costs):
    """Every multiplication of both orders counted one by one, for random sizes."""

    def multiply(A, B, counter):
        rows, inner, columns = len(A), len(B), len(B[0])
        C = [[0] * columns for _ in range(rows)]
        for i in range(rows):
            for j in range(columns):
                for k in range(inner):
                    C[i][j] += A[i][k] * B[k][j]
                    counter[0] += 1
        return C

    @ONE_REPORT
    @given(st.lists(st.integers(1, 5), min_size=3, max_size=6))
    def check(n):
        Js = [[[r - 2 * c + i for c in range(n[i])] for r in range(n[i + 1])] for i in range(len(n) - 1)]
        first, last = [0], [0]
        from_input = Js[0]
        for J in Js[1:]:
            from_input = multiply(J, from_input, first)
        from_output = Js[-1]
        for J in Js[-2::-1]:
            from_output = multiply(from_output, J, last)
        assert from_input == from_output
        assert costs(n) == (first[0], last[0])

    check()


@claim(
    "shared-weight-adds",
    states=lambda parts: sum(parts),
    mutants={
        "only the last use": lambda parts: parts[-1],
        "the mean of the uses": lambda parts: sum(parts) / len(parts),
        "forgets the first use": lambda parts: sum(parts[1:]),
        "counts the uses by the last": lambda parts: len(parts) * parts[-1],
    },
)
def test_shared_weight_adds(whole):
    """Complex steps in one matrix that all times share, against complex steps in a copy of it for each time."""
    rng = np.random.default_rng(3)
    for steps in (2, 3, 5):
        d = 3
        W, inputs = rng.normal(size=(d, d)) / 2, rng.normal(size=(steps, d))
        c = rng.normal(size=(steps, d))

        def loss(copies, inputs=inputs, c=c):
            h, total = np.full(3, 0.5), 0
            for W_t, x, weight in zip(copies, inputs, c, strict=True):
                h = np.tanh(W_t.T @ h + x)
                total = total + weight @ (h * h)  # every state counts, not only the last
            return total

        parts, direct = np.zeros((steps, d, d)), np.zeros((d, d))
        for j in range(d):
            for k in range(d):
                moved = W.astype(complex)
                moved[j, k] += 1e-30j
                direct[j, k] = loss([moved] * steps).imag / 1e-30
                for t in range(steps):
                    parts[t, j, k] = loss([moved if s == t else W for s in range(steps)]).imag / 1e-30
        assert np.allclose(whole(list(parts)), direct, rtol=1e-10, atol=1e-12)


def products_of_subsets(Js, chosen=None, later_first=True):
    """Sum over sets of blocks of the products of their Jacobians, the later block on the left."""
    d = len(Js[0])
    total = np.zeros((d, d), dtype=object)
    for size in range(len(Js) + 1):
        for subset in combinations(range(len(Js)), size):
            if chosen is not None and not chosen(subset):
                continue
            product = np.array([[int(i == j) for j in range(d)] for i in range(d)], dtype=object)
            for i in subset:
                product = Js[i] @ product if later_first else product @ Js[i]
            total = total + product
    return total


def expanded(slopes, points, **kinds):
    """The page's rule: block ℓ has its Jacobian, a function of a point, at points[ℓ], the input of the block."""
    return products_of_subsets([J(a) for J, a in zip(slopes, points[:-1], strict=True)], **kinds)


@claim(
    "residual-sum-over-subsets",
    states=expanded,
    mutants={
        "without the path that skips every block": lambda Js, a: expanded(Js, a, chosen=lambda s: len(s) > 0),
        "only paths through at most one block": lambda Js, a: expanded(Js, a, chosen=lambda s: len(s) < 2),
        "the earlier block on the left": lambda Js, a: expanded(Js, a, later_first=False),
        "identity plus the plain product": lambda Js, a: expanded(Js, a, chosen=lambda s: len(s) in (0, len(Js))),
        "all Jacobians at the first input": lambda Js, a: expanded(Js, [a[0]] * len(a)),
        "each Jacobian at the output of its block": lambda Js, a: expanded(Js, [*a[1:], a[-1]]),
    },
)
def test_residual_sum_over_subsets(expansion):
    """Exact slopes of residual blocks of polynomials, carried by dual numbers through the blocks themselves."""
    rng = np.random.default_rng(4)
    d = 3

    def inner(B, a):
        return [sum((b * v for b, v in zip(row, a, strict=True)), 0 * a[0]) for row in B]

    def slope(B, a):  # block: a_k + (B a)_k², slope of the second term 2 (B a)_k B_kj
        z = inner(B, a)
        return np.array([[2 * z[k] * B[k][j] for j in range(d)] for k in range(d)], dtype=object)

    for blocks in (2, 3, 4):
        Bs = rng.integers(-2, 3, size=(blocks, d, d)).tolist()
        points = [[Fraction(int(v)) for v in rng.integers(-2, 3, size=d)]]
        for B in Bs:
            points.append([a + u * u for a, u in zip(points[-1], inner(B, points[-1]), strict=True)])
        J = expansion([lambda a, B=B: slope(B, a) for B in Bs], points)
        for j in range(d):
            a = [Dual(v, int(i == j)) for i, v in enumerate(points[0])]
            for B in Bs:
                a = [v + u * u for v, u in zip(a, inner(B, a), strict=True)]
            assert [v.b for v in a] == [J[k][j] for k in range(d)]
