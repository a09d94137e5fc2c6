"""Claims of backpropagation/computational-graphs, each against something independent of the page's programs."""

from fractions import Fraction
from itertools import product
from math import sqrt

import numpy as np

from book import ROOT
from book.claims import claim

STEP = 1e-30  # of complex-step derivatives: no cancellation, so no compromise
SOURCE = (ROOT / "snippets/backpropagation/reverse_mode_autodiff.py").read_text(encoding="utf-8")


def random_graph(rng, inputs, operations):
    """Values numbered in an order of evaluation: None for an input, else an operation and its two arguments."""
    graph = [None] * inputs
    for _ in range(operations):
        graph.append(("+-*/"[rng.integers(4)], *(int(v) for v in rng.integers(len(graph), size=2))))
    return graph


def evaluate(graph, start, moved=None):
    """Exact values and their exact derivatives, carried forward from value `moved`; a division by 0 becomes a sum."""
    values, rates, used = [], [], []
    for i, node in enumerate(graph):
        if node is None:
            value, rate = start[i], Fraction(0)
        else:
            kind, j, k = node
            (a, b), (da, db) = (values[j], values[k]), (rates[j], rates[k])
            if kind == "/" and b == 0:
                kind = "+"
            value, rate = {
                "+": lambda a=a, b=b, da=da, db=db: (a + b, da + db),
                "-": lambda a=a, b=b, da=da, db=db: (a - b, da - db),
                "*": lambda a=a, b=b, da=da, db=db: (a * b, da * b + a * db),
                "/": lambda a=a, b=b, da=da, db=db: (a / b, (da * b - a * db) / (b * b)),
            }[kind]()
            node = (kind, j, k)
        if i == moved:
            rate = Fraction(1)
        values.append(value)
        rates.append(rate)
        used.append(node)
    return values, rates, used


def local_slopes(kind, a, b):
    return {"+": lambda: (1, 1), "-": lambda: (1, -1), "*": lambda: (b, a), "/": lambda: (1 / b, -a / (b * b))}[kind]()


def sweep(graph, values, combine=lambda old, share: old + share, backward=True, start=1, chained=True):
    """The rule of the page, one value after the other, for the last value of the graph."""
    bar = [Fraction(0)] * len(graph)
    bar[-1] = Fraction(start)
    order = range(len(graph))
    for i in reversed(order) if backward else order:
        if graph[i] is not None:
            kind, j, k = graph[i]
            for argument, slope in zip((j, k), local_slopes(kind, values[j], values[k]), strict=True):
                bar[argument] = combine(bar[argument], (bar[i] if chained else 1) * slope)
    return bar


@claim(
    "reverse-sweep-all-partials",
    states=sweep,
    mutants={
        "overwrites instead of adding": lambda graph, values: sweep(graph, values, combine=lambda old, share: share),
        "keeps the first share only": lambda graph, values: sweep(
            graph, values, combine=lambda old, share: old if old else share
        ),
        "goes in the order of evaluation": lambda graph, values: sweep(graph, values, backward=False),
        "passes on the slope without the adjoint": lambda graph, values: sweep(graph, values, chained=False),
        "starts with 2, as if L were squared": lambda graph, values: sweep(graph, values, start=2),
    },
)
def test_reverse_sweep(states):
    """Exact fractions on random graphs: each value is moved by itself, and its rate is carried forward to the last."""
    rng = np.random.default_rng(0)
    for inputs, operations in [(1, 0), (1, 1), (1, 4), (2, 5), (3, 8), (4, 12)] * 4:
        start = [Fraction(int(v), 2) for v in rng.integers(-4, 5, size=inputs)]
        values, _, graph = evaluate(random_graph(rng, inputs, operations), start)
        bar = states(graph, values)
        for i in range(len(graph)):
            assert bar[i] == evaluate(graph, start, moved=i)[1][-1]


class Counted:
    """A number that counts the operations made with numbers of its kind."""

    times = sums = 0

    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        Counted.sums += 1
        return Counted(self.value + other.value)

    def __sub__(self, other):
        Counted.sums += 1
        return Counted(self.value - other.value)

    def __mul__(self, other):
        Counted.times += 1
        return Counted(self.value * other.value)


@claim(
    "reverse-sweep-cost",
    states=lambda times, sums: (2 * times, 2 * (times + sums)),
    mutants={
        "one multiplication for each": lambda times, sums: (times, 2 * (times + sums)),
        "counts the forward pass as well": lambda times, sums: (3 * times, 2 * (times + sums)),
        "one addition for each operation": lambda times, sums: (2 * times, times + sums),
        "no addition for the shares of a sum": lambda times, sums: (2 * times, 2 * times),
    },
)
def test_reverse_sweep_cost(costs):
    """Numbers that count, in random programs and in products of matrices written out; the gradient by fractions."""
    rng = np.random.default_rng(1)

    def check(graph, start):
        Counted.times = Counted.sums = 0
        values = []
        for i, node in enumerate(graph):
            if node is None:
                values.append(Counted(start[i]))
            else:
                kind, j, k = node
                a, b = values[j], values[k]
                values.append(a + b if kind == "+" else a - b if kind == "-" else a * b)
        expected = costs(Counted.times, Counted.sums)
        assert expected[0] + expected[1] <= 4 * (Counted.times + Counted.sums)
        Counted.times = Counted.sums = 0
        bar = [Counted(0) for _ in graph]
        bar[-1].value = 1
        for i in reversed(range(len(graph))):
            if graph[i] is not None:
                kind, j, k = graph[i]
                first = bar[i] * values[k] if kind == "*" else bar[i]
                second = bar[i] * values[j] if kind == "*" else bar[i]
                bar[j] = bar[j] + first
                bar[k] = bar[k] - second if kind == "-" else bar[k] + second
        assert (Counted.times, Counted.sums) == expected
        exact = sweep(graph, [v.value for v in values])
        assert [v.value for v in bar] == exact

    for operations in (0, 1, 3, 10, 30):
        graph = [
            node if node is None or node[0] != "/" else ("*", *node[1:]) for node in random_graph(rng, 3, operations)
        ]
        check(graph, [Fraction(int(v), 3) for v in rng.integers(-3, 4, size=3)])
    for n, d, m in [(1, 1, 1), (2, 3, 4), (3, 2, 1)]:  # X W by its definition, then the sum of its squares
        graph, places = [None] * (n * d + d * m), []
        for i, k in product(range(n), range(m)):
            terms = []
            for j in range(d):
                graph.append(("*", i * d + j, n * d + j * m + k))
                terms.append(len(graph) - 1)
            for term in terms[1:]:
                graph.append(("+", terms[0], term))
                terms[0] = len(graph) - 1
            places.append(terms[0])
        total = None
        for place in places:
            graph.append(("*", place, place))
            if total is not None:
                graph.append(("+", total, len(graph) - 1))
            total = len(graph) - 1
        check(graph, [Fraction(int(v)) for v in rng.integers(-3, 4, size=n * d + d * m)])


def adjoint_of(
    move,
    G,
    shape,
    detail,
    summed=np.sum,
    stretched=True,
    expand=np.expand_dims,
    permute=np.argsort,
    share=1,
    add=True,
):
    """The adjoint of the input of `shape`, as the page states it for the four kinds of moves."""
    if move == "broadcast":
        G = summed(G, axis=tuple(range(G.ndim - len(shape))))
        axes = tuple(k for k, size in enumerate(shape) if size == 1)
        return summed(G, axis=axes, keepdims=True) if stretched else G
    if move == "sum":
        return share * np.broadcast_to(expand(G, detail), shape)
    if move == "transpose":
        return G.transpose(permute(detail))
    result = np.zeros(shape)
    if add:
        np.add.at(result, detail, G)
    else:
        result[detail] = G
    return result


@claim(
    "adjoints-of-moves",
    states=adjoint_of,
    mutants={
        "mean instead of sum over the stretched axes": lambda *given: adjoint_of(*given, summed=np.mean),
        "sums over new axes only": lambda *given: adjoint_of(*given, stretched=False),
        "the adjoint of a sum is divided": lambda *given: adjoint_of(*given, share=0.5),
        "the adjoint of a sum along the wrong axis": lambda *given: adjoint_of(*given, expand=lambda G, axes: G),
        "the same permutation again": lambda *given: adjoint_of(*given, permute=lambda axes: axes),
        "indexing overwrites": lambda *given: adjoint_of(*given, add=False),
    },
)
def test_adjoints_of_moves(adjoint):
    """Labels travel with the elements: each output says which input it took, and the shares are added one by one."""
    rng = np.random.default_rng(2)
    cases = [("broadcast", shape, target) for shape, target in [
        ((), (3,)), ((), ()), ((1,), (4,)), ((3,), (3,)), ((3,), (2, 3)), ((2, 1), (2, 3)), ((1, 3), (2, 3)),
        ((1, 1), (2, 3)), ((2, 1, 3), (4, 2, 5, 3)), ((1,), (1, 1)),
    ]]  # fmt: skip
    cases += [
        ("transpose", (2, 3), (1, 0)),
        ("transpose", (2, 3, 4), (1, 2, 0)),
        ("transpose", (2, 3, 4, 2), (3, 1, 0, 2)),
    ]
    cases += [("index", (5,), np.array([0, 2, 2, 4, 2])), ("index", (3, 2), (np.array([0, 0, 2]), np.array([1, 1, 0])))]
    cases += [("index", (3, 4), np.array([[1, 1], [2, 0]])), ("index", (4,), slice(1, 3)), ("index", (2, 3), 1)]
    for move, shape, detail in cases:
        labels = np.arange(int(np.prod(shape))).reshape(shape)
        taken = (
            np.broadcast_to(labels, detail)
            if move == "broadcast"
            else labels.transpose(detail)
            if move == "transpose"
            else labels[detail]
        )
        G = rng.normal(size=taken.shape)
        expected = [0.0] * labels.size
        for place in np.ndindex(taken.shape):
            expected[int(taken[place])] += G[place]
        result = np.asarray(adjoint(move, G, shape, detail))
        assert result.shape == shape
        np.testing.assert_allclose(result.ravel(), expected, rtol=1e-12, atol=1e-14)
    for shape, axes in [
        ((3,), (0,)),
        ((3, 3), (1,)),
        ((2, 3), (0,)),
        ((2, 3), (1,)),
        ((2, 3, 4), (0, 2)),
        ((2, 3), (0, 1)),
        ((1, 3), (0,)),
    ]:
        G = rng.normal(size=tuple(size for k, size in enumerate(shape) if k not in axes))
        result = adjoint("sum", G, shape, axes)
        assert result.shape == shape
        for place in np.ndindex(shape):
            assert result[place] == G[tuple(p for k, p in enumerate(place) if k not in axes)]


def relu(xp, a):
    return xp.where(a.real > 0, a, 0 * a)


def softmax_nodes(S):
    E = S.exp()
    return E / E.sum(axis=-1, keepdims=True)


def softmax_arrays(xp, S):
    E = xp.exp(S)
    return E / xp.sum(E, axis=-1, keepdims=True)


REPEATED = np.array([0, 2, 2, 1, 2])
ROWS, COLUMNS = np.array([0, 1, 1]), np.array([1, 0, 0])
OPERATIONS = [
    # name, with nodes, with arrays of the module xp (NumPy here, jax.numpy in tests/oracles), shapes of the arguments
    ("add", lambda a, b: a + b, lambda xp, a, b: a + b, [(), (3,), (2, 3), (2, 1), (1, 3), (4, 2, 1)]),
    ("subtract", lambda a, b: a - b, lambda xp, a, b: a - b, [(), (3,), (2, 3), (2, 1), (1, 1)]),
    ("multiply", lambda a, b: a * b, lambda xp, a, b: a * b, [(), (3,), (2, 3), (2, 1), (1, 3), (4, 2, 1)]),
    ("divide", lambda a, b: a / b, lambda xp, a, b: a / b, [(), (3,), (2, 3), (2, 1), (1, 1)]),
    ("itself twice", lambda a: a * a + a, lambda xp, a: a * a + a, [(), (3,), (2, 1, 2)]),
    ("numbers on the left", lambda a: 2 - 3 / a + 1 + 2 * a, lambda xp, a: 2 - 3 / a + 1 + 2 * a, [(), (2, 3)]),
    ("negative", lambda a: -a, lambda xp, a: -a, [(), (2, 3)]),
    ("square", lambda a: a**2, lambda xp, a: a**2, [(), (2, 3)]),
    ("cube", lambda a: a**3, lambda xp, a: a**3, [(2, 3)]),
    ("inverse power", lambda a: a**-2, lambda xp, a: a**-2, [(2, 3)]),
    ("root", lambda a: (a * a) ** 0.5, lambda xp, a: (a * a) ** 0.5, [(2, 3)]),
    ("exp", lambda a: a.exp(), lambda xp, a: xp.exp(a), [(), (4,), (2, 3)]),
    ("log", lambda a: (a * a).log(), lambda xp, a: xp.log(a * a), [(), (4,), (2, 3)]),
    ("tanh", lambda a: a.tanh(), lambda xp, a: xp.tanh(a), [(), (4,), (2, 3)]),
    ("relu", lambda a: a.relu(), relu, [(), (4,), (2, 3)]),
    ("sum of all", lambda a: a.sum(), lambda xp, a: xp.sum(a), [(), (3,), (2, 3, 2)]),
    ("sum of rows", lambda a: a.sum(axis=0), lambda xp, a: xp.sum(a, axis=0), [(3,), (2, 3), (2, 3, 2)]),
    ("kept sum", lambda a: a.sum(-1, True), lambda xp, a: xp.sum(a, -1, keepdims=True), [(3,), (2, 3), (1, 3)]),
    ("sum over two axes", lambda a: a.sum((0, 2)), lambda xp, a: xp.sum(a, axis=(0, 2)), [(2, 3, 4), (1, 3, 1)]),
    ("mean of all", lambda a: a.mean(), lambda xp, a: xp.mean(a), [(), (3,), (2, 3, 2)]),
    ("mean of columns", lambda a: a.mean(axis=1), lambda xp, a: xp.mean(a, axis=1), [(2, 3), (2, 3, 2)]),
    ("kept mean", lambda a: a.mean(0, True), lambda xp, a: xp.mean(a, 0, keepdims=True), [(3,), (2, 3)]),
    ("transpose", lambda a: a.T, lambda xp, a: a.T, [(), (3,), (2, 3), (2, 3, 4), (2, 3, 3, 4)]),
    ("swap", lambda a: a.swapaxes(-1, 0), lambda xp, a: xp.swapaxes(a, -1, 0), [(2, 3), (2, 3, 4)]),
    ("reshape", lambda a: a.reshape(-1, 2), lambda xp, a: a.reshape(-1, 2), [(4,), (2, 3), (2, 3, 2)]),
    ("slice", lambda a: a[1:], lambda xp, a: a[1:], [(3,), (2, 3)]),
    ("element", lambda a: a[1], lambda xp, a: a[1], [(3,), (2, 3)]),
    ("repeated index", lambda a: a[REPEATED], lambda xp, a: a[REPEATED], [(3,), (3, 2)]),
    ("list of indices", lambda a: a[[0, 2, 2]], lambda xp, a: a[REPEATED[:3]], [(3,), (3, 2)]),
    ("pairs of indices", lambda a: a[ROWS, COLUMNS], lambda xp, a: a[ROWS, COLUMNS], [(2, 2), (2, 3, 2)]),
    ("new axis", lambda a: a[:, None] * a, lambda xp, a: a[:, None] * a, [(3,), (2, 2)]),
    ("softmax", softmax_nodes, softmax_arrays, [(3,), (2, 3)]),
]
PRODUCTS = [  # shapes of the two factors of @
    ((2, 3), (3, 4)), ((1, 1), (1, 1)), ((3, 3), (3, 3)), ((1, 3), (3, 1)), ((5, 2, 3), (5, 3, 4)), ((2, 3), (5, 3, 2)),
    ((5, 2, 3), (3, 2)), ((5, 1, 2, 3), (4, 3, 2)),
]  # fmt: skip


def attention_nodes(X, A, B):
    return softmax_nodes((X @ A) @ (X @ B).swapaxes(-1, -2)) @ X


def attention_arrays(xp, X, A, B):
    return softmax_arrays(xp, (X @ A) @ xp.swapaxes(X @ B, -1, -2)) @ X


def normalized_nodes(X, W, b):
    Z = X + (X @ W + b).tanh()  # a block with a skip
    Z = Z - Z.mean(axis=-1, keepdims=True)
    return Z / ((Z * Z).mean(axis=-1, keepdims=True) + 0.1) ** 0.5


def normalized_arrays(xp, X, W, b):
    Z = X + xp.tanh(X @ W + b)
    Z = Z - xp.mean(Z, axis=-1, keepdims=True)
    return Z / (xp.mean(Z * Z, axis=-1, keepdims=True) + 0.1) ** 0.5


EXPRESSIONS = [
    ("product", lambda a, b: a @ b, lambda xp, a, b: a @ b, PRODUCTS),
    ("attention", attention_nodes, attention_arrays, [((4, 3), (3, 2), (3, 2)), ((2, 4, 3), (3, 2), (3, 2))]),
    ("normalized block", normalized_nodes, normalized_arrays, [((4, 3), (3, 3), (3,)), ((1, 2), (2, 2), (1, 2))]),
]
for _name, _nodes, _arrays, _shapes in OPERATIONS:
    if _nodes.__code__.co_argcount == 1:
        EXPRESSIONS.append((_name, _nodes, _arrays, [(shape,) for shape in _shapes]))
    else:  # every pair of shapes broadcasts
        EXPRESSIONS.append((_name, _nodes, _arrays, list(product(_shapes, repeat=2))))

X = np.array([[0.5, 1.0], [1.0, -0.5], [-1.0, 0.5], [-0.5, -1.0]])
CLASSES = np.array([0, 1, 1, 0])
THETA = [
    np.array([[0.4, -0.6, 0.2], [0.8, 0.2, -0.4]]),
    np.array([0.1, 0.0, -0.2]),
    np.array([[0.5, -0.5], [-0.3, 0.7], [0.6, -0.2]]),
    np.array([0.1, -0.1]),
]


def thread_loss(xp, W1, b1, W2, b2):
    Z2 = xp.tanh(X @ W1 + b1) @ W2 + b2
    return xp.mean(xp.log(xp.sum(xp.exp(Z2), axis=1)) - Z2[np.arange(4), CLASSES])


def slopes(loss, arguments):
    """Partial derivatives by every element of every argument, each by its own complex step."""
    result = []
    for position, M in enumerate(arguments):
        found = np.zeros(M.shape)
        for index in np.ndindex(M.shape):
            moved = [np.array(argument, dtype=complex) for argument in arguments]
            moved[position][index] += STEP * 1j
            found[index] = loss(*moved).imag / STEP
        result.append(found)
    return result


def program(source):
    """The names that the program defines before it comes to the network."""
    names = {}
    exec(compile(source.partition("\nX = np.array")[0], "reverse_mode_autodiff.py", "exec"), names)
    return names


def compare(bars, nodes, expected):
    for node, slope in zip(nodes, expected, strict=True):
        assert node in bars, "a derivative is missing"
        assert bars[node].shape == slope.shape
        np.testing.assert_allclose(bars[node], slope, rtol=1e-10, atol=1e-12)


def changed(old, new):
    """The program with one mistake."""
    if SOURCE.count(old) < 1:
        raise ValueError(f"{old!r} is not in the program any more")
    return SOURCE.replace(old, new)


@claim(
    "reverse-mode-program",
    states=SOURCE,
    mutants={
        "overwrites instead of adding": changed("bar[parent] += unbroadcast", "bar[parent][...] = unbroadcast"),
        "product without the other factor of the second": changed("(other, lambda G: G * a)", "(other, lambda G: G)"),
        "power forgets its exponent": changed("G * p * a**(p - 1)", "G * a**(p - 1)"),
        "slope of tanh at the activation": changed("G * (1 - y**2)", "G * (1 - np.tanh(y)**2)"),
        "logarithm multiplies": changed("lambda G: G / a", "lambda G: G * a"),
        "relu passes everything": changed("G * (a > 0)", "G * (a > -np.inf)"),
        "indexing overwrites": changed("np.add.at(full, index, G)", "full[index] = G"),
        "indexing with a list overwrites": changed(
            "np.add.at(full, index, G)",
            "np.add.at(full, index, G) if type(index) is not list else full.__setitem__(index, G)",
        ),
        "adjoints stay from one sweep to the next": changed(
            "bar = {node: np.zeros(node.value.shape) for node in order}",
            "bar = self.__dict__.setdefault('bar', {node: np.zeros(node.value.shape) for node in order})",
        ),
        "small integers stay small integers": changed("np.asarray(value, dtype=float)", "np.asarray(value)"),
        "transpose exchanges two axes only": changed("lambda G: G.T)", "lambda G: G.swapaxes(0, -1) if G.ndim else G)"),
        "not in an order of the graph": changed("order.append(node)  #", "order.insert(0, node)  #"),
        "the order of the visits, not of their ends": changed(
            "seen.add(node)", "seen.add(node); order.insert(0, node)"
        ),
        "mean over the stretched axes": changed("return G.sum(axis=stretched,", "return G.mean(axis=stretched,"),
        "mean is the sum": changed("return total * (total.value.size / self.value.size)", "return total"),
        "square matrix not transposed": changed(
            "lambda G: G @ B.swapaxes(-1, -2)",
            "lambda G: G @ (B if B.shape[-1] == B.shape[-2] else B.swapaxes(-1, -2))",
        ),
    },
)
def test_reverse_mode_program(source):
    """Complex steps in every element, operation by operation with all pairs of shapes, and for 17 parameters."""
    Node = program(source)["Node"]
    rng = np.random.default_rng(3)
    for name, with_nodes, with_arrays, shapes in EXPRESSIONS:
        for chosen in shapes:
            arguments = [np.array(rng.uniform(0.4, 1.6, size=s) * rng.choice([-1, 1], size=s)) for s in chosen]
            nodes = [Node(M) for M in arguments]
            result = with_nodes(*nodes)
            G = rng.normal(size=result.value.shape)

            def loss(*moved, G=G, with_arrays=with_arrays):
                return np.sum(G * with_arrays(np, *moved))

            total = (result * G).sum()
            assert np.isclose(total.value, loss(*[M.astype(complex) for M in arguments]).real, rtol=1e-12), name
            expected = slopes(loss, arguments)
            compare(total.backward(), nodes, expected)
            compare(total.backward(), nodes, expected)  # a second sweep gives the same
    pixels = np.array([200, 3, 17], dtype=np.uint8)
    node = Node(pixels)
    total = (node * node).sum()
    assert total.value == 200**2 + 3**2 + 17**2
    assert total.backward()[node].tolist() == [400, 6, 34]
    nodes = [Node(M) for M in THETA]
    W1, b1, W2, b2 = nodes
    P = softmax_nodes((X @ W1 + b1).tanh() @ W2 + b2)
    bars = (-P[np.arange(4), CLASSES].log().mean()).backward()
    compare(bars, nodes, slopes(lambda *moved: thread_loss(np, *moved), THETA))
    assert sum(bars[node].size for node in nodes) == 17


def backward_through_chain(L, k):
    """Values kept and steps evaluated, by doing it: every value is a token that must be there when it is used."""
    kept, most, evaluations = set(), 0, 0
    for step in range(L):  # step number `step` takes value `step` to the next
        if step % k == 0:
            kept.add(step)
            most = max(most, len(kept))
        evaluations += 1
    for step in reversed(range(L)):
        if step not in kept:  # run forward again from the nearest value before it
            first = max(v for v in kept if v < step)
            for again in range(first, step):
                assert again in kept
                kept.add(again + 1)
                evaluations += 1
        most = max(most, len(kept))
        kept.remove(step)
    assert not kept
    return most, evaluations


@claim(
    "checkpointing-counts",
    states=lambda L, k: (L // k + k - 1, 2 * L - L // k, 2 * sqrt(L) - 1),
    mutants={
        "forgets the recomputed values": lambda L, k: (L // k, 2 * L - L // k, 2 * sqrt(L) - 1),
        "keeps the first of the segment twice": lambda L, k: (L // k + k, 2 * L - L // k, 2 * sqrt(L) - 1),
        "recomputes every value": lambda L, k: (L // k + k - 1, 2 * L, 2 * sqrt(L) - 1),
        "recomputes the kept values only": lambda L, k: (L // k + k - 1, L + L // k, 2 * sqrt(L) - 1),
        "root of L as the least": lambda L, k: (L // k + k - 1, 2 * L - L // k, sqrt(L)),
    },
)
def test_checkpointing_counts(states):
    """Sets of tokens, for every L up to 60 and L = 100, and every divisor k; the least over all divisors."""
    for L in [*range(1, 61), 100]:
        for k in range(1, L + 1):
            most, evaluations = backward_through_chain(L, k)
            if L % k == 0:
                stated = states(L, k)
                assert (most, evaluations) == stated[:2]
                assert most >= stated[2] - 1e-12
                assert (abs(most - stated[2]) < 1e-12) == (k * k == L)
            else:  # not claimed, but said beside it
                assert most <= -(-L // k) + k - 1


@claim(
    "unzeroed-gradient-never-settles",
    states=lambda x, before, c: x * x + before * before - (2 - c) * x * before,
    mutants={
        "plus instead of minus in the bracket": lambda x, before, c: x * x + before * before - (2 + c) * x * before,
        "without the mixed term": lambda x, before, c: x * x + before * before,
        "half of the mixed term": lambda x, before, c: x * x + before * before - (1 - c) * x * before,
        "energy of steps without the force": lambda x, before, c: c * x * x + 0 * before,
    },
)
def test_unzeroed_gradient(quantity):
    """Exact fractions: thirty steps with the sum of all gradients so far, for random curvatures and learning rates."""

    rng = np.random.default_rng(4)
    for _ in range(20):
        curvature, lr = Fraction(int(rng.integers(1, 100)), 20), Fraction(int(rng.integers(1, 40)), 20)
        for start in (-5, 0, 1, 3):
            x = before = Fraction(start)
            total = Fraction(0)
            for _ in range(30):
                assert quantity(x, before, lr * curvature) == lr * curvature * start**2
                total += curvature * x
                before, x = x, x - lr * total
